package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {

    private static final long SEED = 430525;

    private static Stream<ReceiptNumber> numbers(int many) {
        var random = new SplittableRandom(SEED);
        return Stream.generate(() -> ReceiptNumber.random(random)).limit(many);
    }

    private static boolean isNumber(String text) {
        try {
            return new ReceiptNumber(text).value().equals(text);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    @Test
    void every_single_slip_is_found() {
        numbers(300)
                .forEach(number -> slips(number.value())
                        .forEach(slip -> assertThat(isNumber(slip))
                                .as("seed %d, %s typed as %s", SEED, number, slip)
                                .isFalse()));
    }

    private static Stream<String> slips(String number) {
        return IntStream.range(0, number.length())
                .boxed()
                .flatMap(at -> ReceiptNumber.ALPHABET
                        .chars()
                        .filter(c -> c != number.charAt(at))
                        .mapToObj(c -> number.substring(0, at) + (char) c + number.substring(at + 1)));
    }

    @Test
    void every_swap_of_two_characters_is_found_not_only_of_neighbours() {
        numbers(3_000)
                .map(ReceiptNumber::value)
                .forEach(number -> swaps(number)
                        .filter(swapped -> !swapped.equals(number))
                        .forEach(swapped -> assertThat(isNumber(swapped))
                                .as("seed %d, %s typed as %s", SEED, number, swapped)
                                .isFalse()));
    }

    private static Stream<String> swaps(String number) {
        return IntStream.range(0, number.length())
                .boxed()
                .flatMap(a -> IntStream.range(a + 1, number.length()).mapToObj(b -> {
                    var letters = number.toCharArray();
                    letters[a] = number.charAt(b);
                    letters[b] = number.charAt(a);
                    return new String(letters);
                }));
    }

    @Test
    void is_read_as_people_type_it() {
        numbers(500).forEach(number -> {
            assertThat(new ReceiptNumber(number.shown())).isEqualTo(number);
            assertThat(new ReceiptNumber(" "
                            + number.shown().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                    .isEqualTo(number);
        });
    }

    @Test
    void has_no_characters_that_the_eye_confuses() {
        assertThat(numbers(2_000).map(ReceiptNumber::value)).noneMatch(number -> number.matches(".*[01OIL].*"));
    }

    @Test
    void is_not_drawn_twice_among_a_hundred_thousand() {
        var seen = new HashSet<String>();
        assertThat(numbers(100_000).map(ReceiptNumber::value)).allMatch(seen::add);
    }

    @Test
    void a_wrong_length_or_foreign_character_is_no_number() {
        Stream.of("", "ABC", "AAAAAAAAAAAA", "啊啊啊啊啊啊啊啊啊啊", "0000000000", "ABC-DEF-GHI!")
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(text)));
    }
}
