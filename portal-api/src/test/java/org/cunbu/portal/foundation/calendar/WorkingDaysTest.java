package org.cunbu.portal.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the portal counts days. */
class WorkingDaysTest {

    private static final long SEED = 20261125;
    private final WorkingDays days = NoticesOf2026.workingDays();

    @Test
    void a_letter_of_friday_that_must_be_dispatched_in_one_working_day_is_due_on_monday_at_24_00() {
        var reckoning = days.workingDaysAfter(at("2026-11-20T16:30"), 1);

        assertThat(reckoning.lastDay()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(reckoning.due()).isEqualTo(at("2026-11-24T00:00"));
        assertThat(reckoning.skipped()).extracting(SkippedDay::name).containsExactly("周六", "周日");
    }

    @Test
    void the_national_day_holiday_is_skipped_by_name() {
        var reckoning = days.workingDaysAfter(at("2026-09-30T09:00"), 1);

        assertThat(reckoning.lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(reckoning.skipped())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day.name()).contains("国庆"));
    }

    @Test
    void a_make_up_saturday_is_a_working_day() {
        assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(days.nameOf(LocalDate.of(2026, 10, 10))).endsWith("调休上班");
    }

    @Test
    void seven_days_that_end_on_a_day_off_end_with_the_next_working_day() {
        var reckoning = days.daysAfter(at("2026-09-26T10:00"), 7);

        assertThat(reckoning.counted()).hasSize(7).last().isEqualTo(LocalDate.of(2026, 10, 3));
        assertThat(reckoning.lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void the_last_second_of_a_day_in_shanghai_still_belongs_to_it() {
        assertThat(days.workingDaysAfter(at("2026-11-23T23:59"), 1).lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(days.workingDaysAfter(at("2026-11-24T00:00"), 1).lastDay()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_year_without_a_notice_counts_weekends_only_and_says_so() {
        var reckoning = days.workingDaysAfter(at("2026-12-31T10:00"), 1);

        assertThat(reckoning.lastDay()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(reckoning.provisional()).isTrue();
    }

    @Test
    void agrees_with_counting_on_the_fingers_for_thousands_of_terms() {
        var random = new Random(SEED);
        for (int n = 0; n < 20_000; n++) {
            var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_460));
            int term = 1 + random.nextInt(60);
            var act = Shanghai.startOf(day).plusSeconds(random.nextInt(86_400));

            assertThat(days.workingDaysAfter(act, term).lastDay())
                    .as("seed %d, %d working days after %s", SEED, term, day)
                    .isEqualTo(byFingers(day, term));
            assertThat(days.workingDaysBetween(day, byFingers(day, term))).isEqualTo(term);
        }
    }

    @Test
    void refuses_a_term_of_no_day() {
        assertThatThrownBy(() -> days.workingDaysAfter(Instant.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private LocalDate byFingers(LocalDate day, int term) {
        var at = day;
        for (int left = term; left > 0; ) {
            at = at.plusDays(1);
            if (days.isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Shanghai.ZONE).toInstant();
    }
}
