package org.cunbu.portal.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFromOutsideTest {

    private static final long SEED = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b", "\uD800", "a\uDC00", "\uD800a", "\u0007", "\u000B", "\u0085", "\u202E", "\u2066", "\uFFFE",
                "\uFFFF"
            })
    void is_refused_with_its_field_where_it_cannot_be_kept(String text) {
        assertThatThrownBy(() -> PlainText.lines("text", text, 100))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.fields().getFirst().field()).isEqualTo("text"));
    }

    @Test
    void is_otherwise_kept_exactly_but_for_line_ends_and_composed_characters() {
        assertThat(PlainText.lines("text", "一\r\n二\r三\t四\u200B \uD842\uDFB7e\u0301", 100))
                .isEqualTo("一\n二\n三\t四\u200B \uD842\uDFB7é");
    }

    @Test
    void is_counted_as_a_reader_counts() {
        assertThat(PlainText.oneLine("title", "𠮷".repeat(80), 80)).hasSize(160);
        assertThatThrownBy(() -> PlainText.oneLine("title", "一".repeat(81), 80)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> PlainText.oneLine("title", "一\n二", 80)).isInstanceOf(Invalid.class);
    }

    @Test
    void is_never_altered_when_it_was_taken_once() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            int length = random.nextInt(30);
            for (int at = 0; at < length; at++) raw.append((char) random.nextInt(0x10000));
            if (!PlainText.isPlain(raw)) continue;
            String taken = PlainText.lines("text", raw.toString(), 1_000);
            assertThat(PlainText.lines("text", taken, 1_000))
                    .as("seed %s case %s", SEED, i)
                    .isEqualTo(taken);
        }
    }

    @Test
    void a_page_key_remembers_its_parts_and_a_mutilated_one_is_refused() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            List<String> parts = new ArrayList<>();
            int count = random.nextInt(4);
            for (int part = 0; part < count; part++) parts.add("段" + random.nextLong());
            PageKey key = PageKey.of(parts);
            assertThat(new PageKey(key.token()).parts()).isEqualTo(parts);
            String token = key.token();
            int at = random.nextInt(token.length());
            char other = token.charAt(at) == 'A' ? 'Q' : 'A';
            String mutilated = token.substring(0, at) + other + token.substring(at + 1);
            assertThatThrownBy(() -> new PageKey(mutilated + "AAAA")).isInstanceOf(Invalid.class);
        }
        for (String wrong : List.of("", "-1", "999999999999999999999", "%00", "<script>", "a".repeat(2_000))) {
            assertThatThrownBy(() -> new PageKey(wrong)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void an_address_is_known_by_its_neighbourhood() {
        assertThat(new ClientAddress("2001:db8:1:2:3:4:5:6").network())
                .isEqualTo(new ClientAddress("2001:db8:1:2::9").network());
        assertThat(new ClientAddress("192.0.2.7").network()).isEqualTo("192.0.2.7");
        assertThatThrownBy(() -> new ClientAddress("localhost")).isInstanceOf(IllegalArgumentException.class);
    }
}
