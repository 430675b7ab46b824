package org.cunbu.portal.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.rules.Stages;
import org.junit.jupiter.api.Test;

class ClockThatSpeaksTest {

    private static final long SEED = 61;
    private static final WorkingDays DAYS = NoticesOf2026.workingDays();

    @Test
    void says_each_stage_once_in_order_and_ends_with_the_miss() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            Instant started = Shanghai.startOf(LocalDate.of(2026, 1, 1)).plusSeconds(random.nextInt(300 * 86_400));
            int days = 1 + random.nextInt(60);
            var reckoning = random.nextBoolean() ? DAYS.workingDaysAfter(started, days) : DAYS.daysAfter(started, days);
            List<Stages.Moment> moments = Stages.of(ClockKind.CONCLUSION, started, reckoning);
            assertThat(moments).as("seed %s case %s", SEED, i).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(moments).extracting(Stages.Moment::stage).doesNotHaveDuplicates();
            assertThat(moments.getLast()).isEqualTo(new Stages.Moment(Stage.MISSED, reckoning.due()));
            assertThat(moments).allSatisfy(moment -> assertThat(moment.at()).isAfter(started));
            assertThat(read(moments, started, random)).as("however it is cut").isEqualTo(moments);
        }
    }

    @Test
    void warns_on_the_morning_of_the_last_day_even_where_it_is_off() {
        Instant monday = Shanghai.startOf(LocalDate.of(2026, 11, 23)).plusSeconds(36_000);
        var until = DAYS.daysAfter(monday, 5);
        assertThat(until.lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(Stages.of(ClockKind.CONCLUSION, monday, until))
                .contains(new Stages.Moment(
                        Stage.LAST_DAY,
                        Shanghai.startOf(LocalDate.of(2026, 11, 28)).plusSeconds(9 * 3_600)));
    }

    @Test
    void does_not_press_the_petitioner() {
        Instant now = Shanghai.startOf(LocalDate.of(2026, 11, 25));
        assertThat(Stages.of(ClockKind.PETITIONERS_WORD, now, DAYS.daysAfter(now, 7)))
                .extracting(Stages.Moment::stage)
                .containsExactly(Stage.MISSED);
    }

    /** Reads the stages as a ticker does that wakes at random times. */
    private static List<Stages.Moment> read(List<Stages.Moment> all, Instant started, Random random) {
        var said = new java.util.ArrayList<Stages.Moment>();
        Instant at = started;
        while (at.isBefore(all.getLast().at())) {
            Instant next = at.plusSeconds(1 + random.nextInt(5 * 86_400));
            said.addAll(Stages.between(all, at, next));
            at = next;
        }
        return said;
    }
}
