package org.cunbu.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void are_loose_unless_quoted() {
        assertThat(Words.of("高沙 “路灯坏了” 学校 \"三个星期\""))
                .satisfies(words -> assertThat(words.loose().split("\\s+")).containsExactly("高沙", "学校"))
                .satisfies(words -> assertThat(words.phrases()).containsExactly("路灯坏了", "三个星期"));
    }

    @Test
    void keep_a_quotation_mark_that_nobody_closed() {
        assertThat(Words.of("“路灯").phrases()).isEmpty();
        assertThat(Words.of("“路灯").loose()).isEqualTo("“路灯");
    }

    @Test
    void end_after_200_characters() {
        assertThat(Words.of("路".repeat(500)).loose()).hasSize(200);
        assertThat(Words.of("𠮷".repeat(500)).loose().codePointCount(0, 400)).isEqualTo(200);
    }

    @Test
    void lose_halves_of_characters() {
        assertThat(Words.of("路\ud842灯\udfb7").loose()).isEqualTo("路 灯");
    }

    @Test
    void of_empty_quotation_marks_are_none() {
        assertThat(Words.of("“ ” ").isEmpty()).isTrue();
    }
}
