package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What happens when nobody does anything. */
@PortalTest
@Import(County.class)
class ClocksRunOutTest extends AtTheCounty {

    private static final Instant MIDNIGHT_AFTER_THURSDAY = Instant.parse("2026-11-26T16:00:00Z");

    @Test
    void a_letter_that_nobody_passed_on_stands_in_red_in_the_office_s_queue_and_says_so_for_ever() {
        Letter letter = staff.letterIn(Standing.RECEIVED);

        county.at(MIDNIGHT_AFTER_THURSDAY.plus(Duration.ofHours(10)));
        county.settle();

        assertThat(county.lineIn(staff.who(Persona.DISPATCHER), letter.receipt(), "overdue=true&mine=true"))
                .containsEntry("due", "超期 1 天")
                .containsEntry("urgency", "OVERDUE")
                .containsEntry("ranOut", List.of("DISPATCH"));
        assertThat(said(letter)).contains("没有按时转给承办单位，已列入单位负责人的待办。");

        pass(letter);
        assertThat(county.open(staff.who(Persona.DISPATCHER), letter.id()))
                .containsEntry("ranOut", List.of("DISPATCH"));
    }

    @Test
    void a_letter_that_nobody_took_up_is_told_to_the_head_and_its_conclusion_clock_starts() {
        Letter letter = staff.letterIn(Standing.DISPATCHED);

        county.at(MIDNIGHT_AFTER_THURSDAY.plus(Duration.ofHours(10)));
        county.settle();

        assertThat(county.lineIn(staff.who(Persona.HEAD), letter.receipt(), "mine=true"))
                .containsEntry("ranOut", List.of("FIRST_RESPONSE"));
        assertThat(said(letter)).contains("没有按时给来信人回话，已列入单位负责人的待办。");
        assertThat(county.lineIn(staff.who(Persona.HANDLER), letter.receipt(), "overdue=true"))
                .isNotEmpty();
        assertThat(clock(letter, "CONCLUSION")).containsEntry("lastDay", "2026-12-17");

        county.does(staff.who(Persona.HANDLER), letter.id(), "acceptances", Map.of("message", "您好，来晚了。"))
                .expectStatus()
                .isCreated();
        assertThat(clock(letter, "CONCLUSION")).containsEntry("lastDay", "2026-12-17");
        assertThat(clock(letter, "FIRST_RESPONSE")).containsEntry("state", "MISSED");
    }

    @Test
    void seven_days_of_silence_close_an_answered_letter_as_explained_when_they_are_over() {
        Letter letter = staff.letterIn(Standing.ANSWERED);

        county.at(Instant.parse("2026-12-02T15:59:59Z"));
        county.settle();
        assertThat(county.progress(letter.receipt())).containsEntry("stage", "ANSWERED");

        county.at(Instant.parse("2026-12-05T08:00:00Z"));
        county.settle();
        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "CLOSED")
                .containsEntry("verdict", "EXPLAINED")
                .containsEntry("word", null);
        assertThat(County.list(county.progress(letter.receipt()).get("history")))
                .last()
                .extracting("at", "words")
                .containsExactly("2026-12-02T16:00:00Z", "办完了：7 天里没有收到您的表态。");
        county.petitioner(letter.receipt(), "word", Map.of("solved", "YES"))
                .expectStatus()
                .isEqualTo(409);
    }

    private void pass(Letter letter) {
        county.does(
                        staff.who(Persona.DISPATCHER),
                        letter.id(),
                        "dispatches",
                        Map.of("lead", Staff.WATER.value(), "reason", "职责"))
                .expectStatus()
                .isCreated();
    }

    private Map<String, Object> clock(Letter letter, String kind) {
        return County.list(county.progress(letter.receipt()).get("clocks")).stream()
                .map(County::map)
                .filter(clock -> kind.equals(clock.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said(Letter letter) {
        return County.list(county.progress(letter.receipt()).get("history")).stream()
                .map(line -> String.valueOf(County.map(line).get("words")))
                .toList();
    }
}
