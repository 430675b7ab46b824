package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** 撤回: it waits, somebody else asks, and only then it is so. */
@PortalTest
@Import(County.class)
class LetterToBeTakenBackTest extends AtTheCounty {

    private static final Instant SEVEN_DAYS_LATER = Instant.parse("2026-12-02T16:00:00Z");
    private static final Instant AFTER_A_STANDSTILL = Instant.parse("2026-12-05T08:00:00Z");

    @Test
    void stays_where_it_is_and_goes_on() {
        Letter letter = wanted(Standing.IN_HAND);

        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "IN_HAND")
                .containsEntry("mayTakeBack", false);
        county.does(staff.who(Persona.HANDLER), letter.id(), "drafts", Map.of("answer", "通水了。"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void is_taken_back_when_the_days_are_over_dated_then_though_the_program_stood_still() {
        Letter letter = wanted(Standing.DISPATCHED);

        county.at(SEVEN_DAYS_LATER.minusSeconds(1));
        county.settle();
        assertThat(county.progress(letter.receipt())).containsEntry("stage", "DISPATCHED");

        county.at(AFTER_A_STANDSTILL);
        county.settle();
        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "CLOSED")
                .containsEntry("verdict", "WITHDRAWN");
        assertThat(lastLine(letter)).containsEntry("at", SEVEN_DAYS_LATER.toString());
        county.petitioner(letter.receipt(), "withdrawal-recalls", Map.of())
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void is_not_taken_back_when_its_writer_thinks_better_of_it() {
        Letter letter = wanted(Standing.DISPATCHED);

        county.petitioner(letter.receipt(), "withdrawal-recalls", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.mayTakeBack")
                .isEqualTo(true)
                .jsonPath("$.later.withdrawal")
                .doesNotExist();
        county.at(AFTER_A_STANDSTILL);
        county.settle();

        assertThat(county.progress(letter.receipt())).containsEntry("stage", "DISPATCHED");
        assertThat(called(letter)).isEmpty();
    }

    @Test
    void of_an_answered_one_silence_does_not_count_and_the_wish_holds() {
        Letter letter = staff.letterIn(Standing.ANSWERED);
        county.at(County.WEDNESDAY.plusSeconds(3 * 86_400));
        county.petitioner(letter.receipt(), "withdrawal", Map.of())
                .expectStatus()
                .isOk();

        county.at(Instant.parse("2026-12-03T02:00:00Z"));
        county.settle();
        assertThat(county.progress(letter.receipt())).containsEntry("stage", "ANSWERED");

        county.at(Instant.parse("2026-12-08T02:00:00Z"));
        county.settle();
        assertThat(county.progress(letter.receipt())).containsEntry("verdict", "WITHDRAWN");
    }

    @Test
    void is_asked_about_by_another_unit_which_hears_that_it_is_so() {
        Letter letter = wanted(Standing.IN_HAND);
        assertThat(called(letter)).containsEntry("reason", "WITHDRAWAL");

        asks(letter, Map.of("reached", true, "solved", "YES")).isEqualTo(409);
        asks(letter, Map.of("reached", true, "wanted", true, "note", "是她自己的意思")).isEqualTo(201);

        assertThat(county.progress(letter.receipt())).containsEntry("verdict", "WITHDRAWN");
        assertThat(called(letter)).isEmpty();
    }

    @Test
    void goes_on_where_the_other_unit_hears_that_its_writer_was_talked_into_it() {
        Letter letter = wanted(Standing.IN_HAND);

        asks(letter, Map.of("reached", true, "wanted", false)).isEqualTo(201);

        assertThat(county.progress(letter.receipt()))
                .containsEntry("stage", "IN_HAND")
                .containsEntry("mayTakeBack", true);
        assertThat(said(letter)).contains("信不撤回了，继续办。");
    }

    @Test
    void that_accuses_somebody_waits_too_and_is_on_nobody_s_list() {
        Letter letter = wanted(Standing.HANDED_OVER);

        assertThat(county.progress(letter.receipt())).containsEntry("stage", "DISPATCHED");
        assertThat(called(letter)).isEmpty();
        county.at(AFTER_A_STANDSTILL);
        county.settle();
        assertThat(county.progress(letter.receipt())).containsEntry("verdict", "WITHDRAWN");
    }

    private Letter wanted(Standing standing) {
        Letter letter = staff.letterIn(standing);
        county.petitioner(letter.receipt(), "withdrawal", Map.of())
                .expectStatus()
                .isOk();
        return letter;
    }

    private Worker caller() {
        return county.official("caller-hq", UnitId.HEADQUARTERS, Role.SUPERVISOR);
    }

    private Map<String, Object> called(Letter letter) {
        return FollowedUpTest.lineOf(county, caller(), letter);
    }

    private org.assertj.core.api.AbstractIntegerAssert<?> asks(Letter letter, Map<String, ?> body) {
        return assertThat(county.does(caller(), letter.id(), "follow-ups", body)
                .returnResult(String.class)
                .getStatus()
                .value());
    }

    private Map<String, Object> lastLine(Letter letter) {
        return County.map(
                County.list(county.progress(letter.receipt()).get("history")).getLast());
    }

    private List<String> said(Letter letter) {
        return County.list(county.progress(letter.receipt()).get("history")).stream()
                .map(line -> String.valueOf(County.map(line).get("words")))
                .toList();
    }
}
