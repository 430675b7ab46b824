package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptSecretTest {

    private static final long SEED = 128;

    private static Stream<byte[]> bytes(int many) {
        var random = new Random(SEED);
        return Stream.concat(
                Stream.of(new byte[16], new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}),
                Stream.generate(() -> {
                            var some = new byte[16];
                            random.nextBytes(some);
                            return some;
                        })
                        .limit(many));
    }

    @Test
    void carries_all_its_128_bits() {
        bytes(2_000)
                .forEach(some -> assertThat(ReceiptSecret.of(some).bytes())
                        .as("seed %d", SEED)
                        .isEqualTo(some));
    }

    @Test
    void is_read_as_people_type_it() {
        bytes(500).map(ReceiptSecret::of).forEach(secret -> {
            var typed =
                    secret.shown().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
            assertThat(new ReceiptSecret(typed)).isEqualTo(secret);
        });
    }

    @Test
    void never_prints_itself() {
        bytes(10)
                .map(ReceiptSecret::of)
                .forEach(secret -> assertThat(secret.toString())
                        .doesNotContain(secret.value())
                        .doesNotContain(secret.shown()));
    }

    @Test
    void what_does_not_fit_128_bits_is_no_secret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptSecret("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptSecret("1234"));
    }
}
