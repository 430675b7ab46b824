package org.cunbu.portal.people.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.cunbu.portal.people.notifications.rules.Patience;
import org.cunbu.portal.people.notifications.rules.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfMessagesTest {
    private static final Map<String, String> ALL = Map.of(
            "number",
            "ABC-DEF-GH23",
            "unit",
            "水利局",
            "date",
            "2026-11-26",
            "handler",
            "演示承办员",
            "verdict",
            "RESOLVED",
            "door",
            "请到法院。",
            "next",
            "2027-03-01");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter-received",
                "letter-dispatched",
                "letter-accepted",
                "letter-answered",
                "letter-closed",
                "letter-handed-over",
                "letter-turned-away",
                "letter-planned",
                "letter-asked",
                "letter-extended"
            })
    void name_the_letter_and_leave_nothing_open(String template) {
        Wording words = Wording.of(template, ALL, "https://cunbu.example/");

        assertThat(words.subject()).contains("ABC-DEF-GH23").doesNotContain("{", "\n");
        assertThat(words.text()).startsWith("您好：").doesNotContain("{", "}");
    }

    @Test
    void say_a_day_as_people_say_it_and_where_to_look() {
        Wording words = Wording.of("letter-received", ALL, "https://cunbu.example/");

        assertThat(words.text()).contains("最晚 11月26日（周四），会有人给您回话。", "https://cunbu.example/");
    }

    @Test
    void leave_out_a_sentence_of_which_something_is_missing() {
        Wording words = Wording.of("letter-accepted", Map.of("number", "ABC", "unit", "水利局"), "https://x/");

        assertThat(words.text()).contains("水利局已经接下来办了").doesNotContain("承办的是", "最晚");
    }

    @Test
    void cannot_be_led_to_another_file_or_to_a_second_header() {
        assertThatThrownBy(() -> Wording.of("../application", ALL, "")).hasMessageContaining("no such template");
        assertThat(Wording.of("letter-received", Map.of("number", "A\r\nBcc: x@y.z"), "")
                        .subject())
                .doesNotContain("\r", "\n");
    }

    @Test
    void come_again_later_and_later_and_are_given_up_after_days() {
        assertThat(Patience.after(1)).contains(Duration.ofSeconds(30));
        assertThat(Patience.after(3)).contains(Duration.ofMinutes(2));
        assertThat(Patience.after(50)).contains(Duration.ofHours(1));
        assertThat(Patience.after(100)).isEmpty();
    }
}
