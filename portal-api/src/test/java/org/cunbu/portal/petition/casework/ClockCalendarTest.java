package org.cunbu.portal.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.casework.ClockCalendar.Day;
import org.cunbu.portal.petition.casework.ClockCalendar.Mark;
import org.junit.jupiter.api.Test;

/** A clock's days, week by week. */
class ClockCalendarTest {

    private static final WorkingDays DAYS = NoticesOf2026.workingDays();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 23);

    @Test
    void every_day_from_the_act_to_the_last_one_says_what_it_is() {
        Reckoning days = DAYS.workingDaysAfter(at(WEDNESDAY), 5);
        List<Day> all = flat(days);

        assertThat(all).first().extracting(Day::day).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(all)
                .hasSizeGreaterThan(7)
                .allSatisfy(day -> assertThat(day.name())
                        .as("%s", day.day())
                        .satisfies(name -> assertThat(name.isEmpty()).isEqualTo(day.mark() != Mark.SKIPPED)));
        assertThat(all.stream().filter(day -> day.mark() == Mark.FROM))
                .extracting(Day::day)
                .containsExactly(WEDNESDAY);
        assertThat(all.stream().filter(day -> day.mark() == Mark.COUNTED))
                .extracting(Day::day)
                .isEqualTo(days.counted());
        assertThat(all.stream().filter(Day::last)).extracting(Day::day).containsExactly(days.lastDay());
        assertThat(all.stream().filter(day -> day.mark() == Mark.SKIPPED)).hasSameSizeAs(days.skipped());
    }

    @Test
    void weeks_begin_on_monday_and_are_whole() {
        for (var week : ClockCalendar.of(DAYS.daysAfter(at(WEDNESDAY), 60)).weeks()) {
            assertThat(week).hasSize(7);
            assertThat(week.getFirst().day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        }
    }

    @Test
    void days_on_which_the_clock_stood_still_are_marked() {
        var still = Set.of(WEDNESDAY.plusDays(1));
        assertThat(flat(DAYS.workingDaysFrom(WEDNESDAY, 3, still)).stream().filter(day -> day.mark() == Mark.PAUSED))
                .extracting(Day::day)
                .containsExactlyElementsOf(still);
    }

    @Test
    void a_term_whose_last_day_is_off_ends_with_the_next_working_day() {
        Reckoning days = DAYS.daysAfter(at(LocalDate.of(2026, 9, 26)), 7);
        assertThat(flat(days).stream().filter(Day::last)).singleElement().satisfies(last -> {
            assertThat(last.day()).isEqualTo(LocalDate.of(2026, 10, 8));
            assertThat(last.nth()).isZero();
        });
    }

    private static List<Day> flat(Reckoning days) {
        return ClockCalendar.of(days).weeks().stream().flatMap(List::stream).toList();
    }

    private static Instant at(LocalDate day) {
        return Shanghai.startOf(day).plusSeconds(36_000);
    }
}
