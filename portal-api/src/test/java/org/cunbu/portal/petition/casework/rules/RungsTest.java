package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.foundation.calendar.NoticesOf2026;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.petition.casework.Ladder;
import org.cunbu.portal.petition.casework.Ladder.Rung;
import org.junit.jupiter.api.Test;

/** Whom a missed clock reaches when, and when nobody is reminded. */
class RungsTest {

    private static final Ladder LADDER = new Ladder(1, 3, 2, 10, 20, 8, true);
    private static final Rungs RUNGS = new Rungs(LADDER, NoticesOf2026.workingDays());
    private static final QuietHours QUIET = new QuietHours(LADDER, NoticesOf2026.workingDays());

    /** A clock whose last day was Wednesday, 25 November 2026. */
    private static final Instant MISSED = Shanghai.endOf(LocalDate.of(2026, 11, 25));

    @Test
    void the_head_hears_at_once_and_an_order_lies_ready_after_three_working_days() {
        assertThat(RUNGS.at(Rung.UNIT_HEAD, MISSED)).isEqualTo(MISSED);
        assertThat(RUNGS.at(Rung.ORDER_READY, MISSED)).isEqualTo(Shanghai.endOf(LocalDate.of(2026, 11, 30)));
        assertThat(RUNGS.at(Rung.ONE_LEVEL_UP, MISSED)).isEqualTo(Shanghai.endOf(LocalDate.of(2026, 12, 2)));
        assertThat(RUNGS.at(Rung.LEADER, MISSED)).isEqualTo(Shanghai.endOf(LocalDate.of(2026, 12, 9)));
    }

    @Test
    void what_is_reached_by_then_comes_in_order_each_once() {
        assertThat(RUNGS.reached(MISSED, MISSED.minusSeconds(1))).isEmpty();
        assertThat(RUNGS.reached(MISSED, Shanghai.startOf(LocalDate.of(2026, 12, 1))))
                .extracting(Rungs.Reached::rung)
                .containsExactly(Rung.UNIT_HEAD, Rung.ORDER_READY);
        assertThat(RUNGS.reached(MISSED, Shanghai.startOf(LocalDate.of(2027, 1, 1))))
                .extracting(Rungs.Reached::rung)
                .containsExactly(Rung.values());
    }

    @Test
    void holidays_give_time() {
        Instant before = Shanghai.endOf(LocalDate.of(2026, 9, 30));
        assertThat(RUNGS.at(Rung.ORDER_READY, before)).isEqualTo(Shanghai.endOf(LocalDate.of(2026, 10, 10)));
    }

    @Test
    void nobody_is_reminded_at_night_or_on_days_off() {
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 11, 27), 8), false)).isTrue();
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 11, 27), 19), false)).isTrue();
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 11, 27), 20), false)).isFalse();
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 11, 27), 7), false)).isFalse();
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 11, 28), 10), false)).isFalse();
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 10, 10), 10), false))
                .as("a make-up Saturday")
                .isTrue();
    }

    @Test
    void what_is_held_back_comes_at_eight_of_the_next_working_day() {
        assertThat(QUIET.next(at(LocalDate.of(2026, 11, 27), 21), false)).isEqualTo(at(LocalDate.of(2026, 11, 30), 8));
        assertThat(QUIET.next(at(LocalDate.of(2026, 11, 30), 3), false)).isEqualTo(at(LocalDate.of(2026, 11, 30), 8));
        assertThat(QUIET.next(at(LocalDate.of(2026, 11, 30), 9), false)).isEqualTo(at(LocalDate.of(2026, 11, 30), 9));
    }

    @Test
    void danger_to_life_waits_for_no_morning() {
        assertThat(QUIET.mayRemind(at(LocalDate.of(2026, 11, 28), 3), true)).isTrue();
        assertThat(QUIET.next(at(LocalDate.of(2026, 11, 28), 3), true)).isEqualTo(at(LocalDate.of(2026, 11, 28), 3));
    }

    @Test
    void an_order_comes_before_the_leader_s_list_and_some_hours_are_for_reminding() {
        assertThatThrownBy(() -> new Ladder(1, 10, 2, 10, 20, 8, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ladder(1, 3, 2, 10, 8, 8, true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Shanghai.ZONE).toInstant();
    }
}
