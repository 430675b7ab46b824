package org.cunbu.portal.petition.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.HeldDays.Handing;
import org.junit.jupiter.api.Test;

/** Whose the days of a letter are. */
class HeldDaysTest {

    private static final UnitId OFFICE = new UnitId("PETITION");
    private static final UnitId WATER = new UnitId("D-WATER");
    private static final UnitId ROADS = new UnitId("D-TRANSPORT");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void the_day_of_a_hand_over_belongs_to_whoever_had_it_when_the_day_began() {
        var days = HeldDays.of(
                List.of(
                        new Handing(OFFICE, at(MONDAY, 9)),
                        new Handing(WATER, at(MONDAY.plusDays(1), 15)),
                        new Handing(ROADS, at(MONDAY.plusDays(4), 8))),
                at(MONDAY.plusDays(6), 10));
        assertThat(days).containsExactly(Map.entry(OFFICE, 1), Map.entry(WATER, 3), Map.entry(ROADS, 2));
    }

    @Test
    void who_had_it_for_hours_only_had_no_day_and_a_second_time_adds_up() {
        var days = HeldDays.of(
                List.of(
                        new Handing(OFFICE, at(MONDAY, 9)),
                        new Handing(WATER, at(MONDAY.plusDays(1), 9)),
                        new Handing(ROADS, at(MONDAY.plusDays(2), 9)),
                        new Handing(WATER, at(MONDAY.plusDays(2), 17))),
                at(MONDAY.plusDays(5), 1));
        assertThat(days).containsEntry(WATER, 4).containsEntry(ROADS, 0).containsEntry(OFFICE, 1);
    }

    @Test
    void the_days_of_all_units_are_the_days_of_the_letter() {
        var random = new Random(5);
        var units = List.of(OFFICE, WATER, ROADS);
        for (int n = 0; n < 2_000; n++) {
            var handings = new ArrayList<Handing>();
            Instant at = at(MONDAY, random.nextInt(24));
            for (int h = 0; h <= random.nextInt(6); h++) {
                handings.add(new Handing(units.get(random.nextInt(3)), at));
                at = at.plus(random.nextInt(100), ChronoUnit.HOURS);
            }
            long all = ChronoUnit.DAYS.between(MONDAY, Shanghai.dayOf(at));
            assertThat(HeldDays.of(handings, at).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as("seed 5, case %d", n)
                    .isEqualTo((int) all);
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Shanghai.ZONE).toInstant();
    }
}
