package org.cunbu.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.junit.jupiter.api.Test;

/** How long a letter may still wait, in words. */
class DueTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final WorkingDays calendar = new WorkingDays(Map.of());

    private Due due(LocalDate last, LocalDate today) {
        return Due.of(ClockKind.CONCLUSION, last, today, calendar);
    }

    @Test
    void what_ends_today_says_so() {
        var due = due(WEDNESDAY, WEDNESDAY);
        assertThat(due.tone()).isEqualTo(Due.Tone.TODAY);
        assertThat(due.key()).isEqualTo("desk.due.today");
        assertThat(due.date()).isEqualTo("11月25日（周三）");
    }

    @Test
    void two_working_days_over_a_weekend_are_soon() {
        var due = due(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 26));
        assertThat(due.tone()).isEqualTo(Due.Tone.SOON);
        assertThat(due.days()).isEqualTo(2);
    }

    @Test
    void more_than_two_are_calm() {
        assertThat(due(WEDNESDAY.plusDays(7), WEDNESDAY).tone()).isEqualTo(Due.Tone.CALM);
    }

    @Test
    void what_ran_out_counts_the_working_days_since() {
        var due = due(LocalDate.of(2026, 11, 20), WEDNESDAY);
        assertThat(due.tone()).isEqualTo(Due.Tone.OVER);
        assertThat(due.days()).isEqualTo(3);
    }

    @Test
    void what_ran_out_before_a_day_off_has_no_working_day_to_count_yet() {
        var due = due(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 28));
        assertThat(due.key()).isEqualTo("desk.due.over.now");
    }
}
