package org.cunbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesAsLettersTest {
    @Test
    void are_read_with_commas_quotes_and_line_breaks_in_their_cells() {
        assertThat(Csv.lines("id,title\r\n1,\"路灯, \"\"坏了\"\"\n三天\"\n2,\n"))
                .containsExactly(List.of("id", "title"), List.of("1", "路灯, \"坏了\"\n三天"), List.of("2", ""));
    }

    @Test
    void are_of_the_kind_that_their_title_says() {
        assertThat(KindByTitle.of("咨询A6区道路命名")).isEqualTo("INQUIRY");
        assertThat(KindByTitle.of("举报某某")).isEqualTo("REPORT");
        assertThat(KindByTitle.of("路灯坏了")).isEqualTo("HELP");
    }

    @Test
    void come_back_the_same_when_only_line_ends_and_composition_differ() {
        Letter letter = Letter.of(1, Map.of("title", " 路灯 ", "detail", "e\u0301\r\n坏了"));
        assertThat(letter.isSame("路灯", "\u00e9\n坏了")).isTrue();
        assertThat(letter.isSame("路灯", "\u00e9\n坏了 ")).isFalse();
    }

    @Test
    void come_from_addresses_of_their_own() {
        assertThat(Letter.of(1, Map.of()).address()).isEqualTo("10.1.0.0");
        assertThat(Letter.of(4_317, Map.of()).address()).isEqualTo("10.221.16.0");
    }
}
