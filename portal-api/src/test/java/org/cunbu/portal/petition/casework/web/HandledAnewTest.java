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

/** 重开, 复查, 复核: what comes after the first round, which stays as it was. */
@PortalTest
@Import(County.class)
class HandledAnewTest extends AtTheCounty {

    @Test
    void a_letter_that_is_not_solved_is_handled_anew_once_and_the_superior_decides_who_leads() {
        Letter letter = staff.letterIn(Standing.CLOSED);
        assertThat(later(letter)).containsEntry("mayReopen", true).containsEntry("reopenUntil", "2026-12-25");

        reopen(letter, "水还是不通").expectStatus().isOk();

        var progress = county.progress(letter.receipt());
        assertThat(progress).containsEntry("stage", "RECEIVED").containsEntry("verdict", null);
        assertThat(County.map(progress.get("holder"))).containsEntry("unit", "LEADERSHIP");
        assertThat(chapters(letter))
                .extracting("kind", "stage", "verdict")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FIRST", "CLOSED", "UNRESOLVED"),
                        org.assertj.core.groups.Tuple.tuple("REOPENED", "RECEIVED", null));
        assertThat(county.lineIn(staff.who(Persona.LEADER), letter.receipt(), "mine=true"))
                .isNotEmpty();

        done(Persona.LEADER, letter, "dispatches", Map.of("lead", Staff.WATER.value(), "reason", "请局长亲自办"));
        done(Persona.HANDLER, letter, "acceptances", Map.of("message", "您好，重新办。"));
        done(Persona.HANDLER, letter, "drafts", Map.of("answer", "这回通水了。"));
        done(Persona.HEAD, letter, "approvals", Map.of());
        done(Persona.HANDLER, letter, "deliveries", Map.of());
        county.petitioner(letter.receipt(), "word", Map.of("solved", "NO"))
                .expectStatus()
                .isOk();
        assertThat(chapters(letter)).extracting("answer").containsExactly("通水了。", "这回通水了。");
        reopen(letter, "还是不通").expectStatus().isEqualTo(409);
    }

    @Test
    void the_days_for_it_end_and_what_was_solved_is_not_handled_anew() {
        Letter late = staff.letterIn(Standing.CLOSED);
        county.at(County.WEDNESDAY.plus(Duration.ofDays(31)));
        reopen(late, "还是不通").expectStatus().isEqualTo(409);

        county.at(County.WEDNESDAY);
        Letter solved = staff.letterIn(Standing.ANSWERED);
        county.petitioner(solved.receipt(), "word", Map.of("solved", "YES"))
                .expectStatus()
                .isOk();
        reopen(solved, "我想再说说").expectStatus().isEqualTo(409);
    }

    @Test
    void one_that_closed_in_silence_is_handled_anew_too() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        county.at(Instant.parse("2026-12-05T08:00:00Z"));
        county.settle();

        reopen(letter, "我刚回家才看到，还是不通").expectStatus().isOk();
    }

    @Test
    void a_written_opinion_is_reviewed_above_and_once_more_outside_the_county_and_then_there_is_nothing_above() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        county.petitioner(letter.receipt(), "reviews", Map.of()).expectStatus().isEqualTo(409);
        done(Persona.HEAD, letter, "opinions", Map.of("number", "意见 3"));
        county.does(staff.who(Persona.HEAD), letter.id(), "opinions", Map.of("number", "4号"))
                .expectStatus()
                .isEqualTo(409);
        county.petitioner(letter.receipt(), "word", Map.of("solved", "NO"))
                .expectStatus()
                .isOk();
        assertThat(later(letter)).extracting("review.until").isEqualTo("2026-12-25");

        county.petitioner(letter.receipt(), "reviews", Map.of()).expectStatus().isOk();
        assertThat(clock(letter, "REVIEW_ANSWER")).containsEntry("lastDay", "2026-12-25");
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "review-decisions", decision("2026-11-25"))
                .expectStatus()
                .isForbidden();
        done(Persona.LEADER, letter, "review-decisions", decision("2026-11-25"));
        assertThat(chapters(letter)).extracting("review.result.outcome").containsExactly(null, "UPHELD");

        county.petitioner(letter.receipt(), "reviews", Map.of()).expectStatus().isOk();
        assertThat(County.map(county.progress(letter.receipt()).get("holder"))).containsEntry("unit", "PETITION");
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "review-decisions", decision("2026-11-24"))
                .expectStatus()
                .isBadRequest();
        done(Persona.DISPATCHER, letter, "review-decisions", decision("2026-11-25"));
        assertThat(chapters(letter)).extracting("kind").containsExactly("FIRST", "REVIEW", "REEXAMINATION");
        county.petitioner(letter.receipt(), "reviews", Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    void after_thirty_days_no_review_is_asked_for() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        done(
                Persona.HEAD,
                letter,
                "opinions",
                Map.of("number", "水信意〔2026〕5号", "organ", "某市水利局（演示）", "address", "某市府路 1 号"));
        county.petitioner(letter.receipt(), "word", Map.of("solved", "NO"))
                .expectStatus()
                .isOk();

        county.at(Instant.parse("2026-12-25T16:00:00Z"));
        county.settle();

        county.petitioner(letter.receipt(), "reviews", Map.of()).expectStatus().isEqualTo(409);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec reopen(Letter letter, String why) {
        return county.petitioner(letter.receipt(), "reopenings", Map.of("text", why));
    }

    private static Map<String, String> decision(String dated) {
        return Map.of(
                "outcome", "UPHELD",
                "text", "原来的意见是对的。",
                "document", "县信复〔2026〕1号",
                "dated", dated,
                "nextOrgan", "某市信访局（演示）",
                "nextAddress", "某市府路 2 号");
    }

    private Map<String, Object> later(Letter letter) {
        return County.map(county.progress(letter.receipt()).get("later"));
    }

    private List<Map<String, Object>> chapters(Letter letter) {
        return County.list(later(letter).get("chapters")).stream()
                .map(County::map)
                .toList();
    }

    private Map<String, Object> clock(Letter letter, String kind) {
        return County.list(county.progress(letter.receipt()).get("clocks")).stream()
                .map(County::map)
                .filter(clock -> kind.equals(clock.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }
}
