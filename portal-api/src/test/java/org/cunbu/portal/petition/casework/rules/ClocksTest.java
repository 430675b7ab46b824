package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.QueueLine.Urgency;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Promises;
import org.junit.jupiter.api.Test;

class ClocksTest {

    private static final WorkingDays DAYS = NoticesOf2026.workingDays();
    private static final Clocks CLOCKS = new Clocks(DAYS, new Promises(1, 1, 5, 15, 15, 7));
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void a_letter_passed_on_on_friday_is_answered_for_by_monday() {
        assertThat(CLOCKS.firstResponse(at(FRIDAY, 15)).lastDay()).isEqualTo(MONDAY);
    }

    @Test
    void an_inquiry_is_answered_five_working_days_after_it_was_taken_up() {
        assertThat(CLOCKS.conclusion(Kind.INQUIRY, at(WEDNESDAY, 10)).lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void silence_starts_the_conclusion_clock_on_the_last_day_of_the_first_response() {
        Instant end = Shanghai.endOf(WEDNESDAY);

        assertThat(CLOCKS.conclusionAfterSilence(Kind.INQUIRY, end))
                .isEqualTo(CLOCKS.conclusion(Kind.INQUIRY, at(WEDNESDAY, 10)));
    }

    @Test
    void the_petitioner_s_seven_days_end_on_a_working_day() {
        assertThat(CLOCKS.word(at(LocalDate.of(2026, 11, 28), 9)).lastDay()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void the_statute_of_a_claim_is_sixty_days_and_of_nothing_else() {
        assertThat(CLOCKS.conclusionStatute(Kind.COMPLAINT, at(WEDNESDAY, 10))
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(CLOCKS.conclusionStatute(Kind.SUGGESTION, at(WEDNESDAY, 10))).isEmpty();
        assertThat(CLOCKS.conclusionStatuteAfterSilence(Kind.HELP, Shanghai.endOf(WEDNESDAY)))
                .isEqualTo(CLOCKS.conclusionStatute(Kind.HELP, at(WEDNESDAY, 10)));
    }

    @Test
    void a_letter_may_be_given_back_for_five_working_days_and_that_is_decided_in_one() {
        assertThat(CLOCKS.mayReturn(at(WEDNESDAY, 10)).lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(CLOCKS.returnDecision(at(FRIDAY, 10)).lastDay()).isEqualTo(MONDAY);
    }

    @Test
    void a_day_that_an_order_names_is_the_last_one_and_moves_where_it_is_off() {
        assertThat(CLOCKS.until(at(WEDNESDAY, 10), MONDAY).lastDay()).isEqualTo(MONDAY);
        assertThat(CLOCKS.until(at(WEDNESDAY, 10), LocalDate.of(2026, 11, 28)).lastDay())
                .isEqualTo(MONDAY);
    }

    @Test
    void time_left_is_said_in_working_days() {
        assertThat(due(FRIDAY, at(WEDNESDAY, 9))).isEqualTo(new DueWords("还剩 2 个工作日", Urgency.CALM));
        assertThat(due(MONDAY, at(FRIDAY, 9))).isEqualTo(new DueWords("还剩 1 个工作日", Urgency.NEAR));
    }

    @Test
    void the_last_day_and_what_ran_out_are_said_by_name() {
        assertThat(due(WEDNESDAY, at(WEDNESDAY, 23))).isEqualTo(new DueWords("今天到期", Urgency.NEAR));
        assertThat(due(FRIDAY, at(MONDAY, 9))).isEqualTo(new DueWords("超期 3 天", Urgency.OVERDUE));
        assertThat(due(WEDNESDAY, Shanghai.endOf(WEDNESDAY))).isEqualTo(new DueWords("超期 1 天", Urgency.OVERDUE));
    }

    @Test
    void where_no_clock_runs_nothing_is_said() {
        assertThat(DueWords.of(Optional.empty(), at(FRIDAY, 9), DAYS)).isEqualTo(new DueWords("", Urgency.NONE));
    }

    private static DueWords due(LocalDate day, Instant now) {
        return DueWords.of(Optional.of(new NextClock(ClockKind.CONCLUSION, day, Shanghai.endOf(day))), now, DAYS);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Shanghai.ZONE).toInstant();
    }
}
