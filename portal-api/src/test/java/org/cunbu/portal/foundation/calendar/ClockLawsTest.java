package org.cunbu.portal.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The reckoning of terms against counting them on a wall calendar, slowly and obviously, day by day. */
class ClockLawsTest {

    private static final int CASES = 100_000;
    private static final long SEED = 20_261_128;

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final WorkingDays days = NoticesOf2026.workingDays();
    private final WallCalendar wall = new WallCalendar();

    @Test
    void a_hundred_thousand_terms_end_as_on_the_wall_calendar() {
        var random = new Random(SEED);
        for (int n = 0; n < CASES; n++) {
            Instant act = someInstant(random);
            int term = 1 + random.nextInt(90);
            Set<LocalDate> still = random.nextInt(4) == 0 ? someDaysAfter(act, random) : Set.of();
            boolean working = random.nextBoolean();
            LocalDate from = Shanghai.dayOf(act);
            Reckoning found = working ? days.workingDaysFrom(from, term, still) : days.daysFrom(from, term, still);
            LocalDate day = LocalDateTime.ofInstant(act, ZoneOffset.ofHours(8)).toLocalDate();
            Counted counted = working ? wall.workingDays(day, term, still) : wall.days(day, term, still);

            assertThat(found.lastDay())
                    .as("seed %d, case %d: %d %s after %s", SEED, n, term, working ? "working days" : "days", act)
                    .isEqualTo(counted.last());
            assertThat(found.counted()).as("seed %d, case %d", SEED, n).isEqualTo(counted.counted());
            assertThat(found.due())
                    .as("seed %d, case %d", SEED, n)
                    .isEqualTo(counted.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8)));
            assertThat(found.provisional())
                    .as("seed %d, case %d", SEED, n)
                    .isEqualTo(counted.last().getYear() == 2027
                            || day.getYear() == 2027
                            || counted.last().getYear() > 2027);
            if (still.isEmpty()) {
                assertThat(working ? days.workingDaysAfter(act, term) : days.daysAfter(act, term))
                        .isEqualTo(found);
            }
        }
    }

    @Test
    void the_machine_s_own_zone_changes_nothing() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            List<Reckoning> utc = aThousand();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(aThousand()).isEqualTo(utc);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(aThousand()).isEqualTo(utc);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_29th_of_february_is_a_day_like_others() {
        assertThat(days.daysAfter(at("2024-02-14T10:00"), 15).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(days.workingDaysAfter(at("2024-02-28T10:00"), 1).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(days.workingDaysAfter(at("2024-02-29T10:00"), 1).lastDay()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(days.daysAfter(at("2026-02-25T10:00"), 5).counted()).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void the_last_second_before_midnight_in_shanghai_and_the_first_after_belong_to_two_days() {
        for (String day : List.of("2024-12-31", "2025-10-08", "2026-02-28", "2027-06-30")) {
            Instant midnight = Shanghai.endOf(LocalDate.parse(day));
            assertThat(days.workingDaysAfter(midnight.minusMillis(1), 3).from()).isEqualTo(LocalDate.parse(day));
            assertThat(days.workingDaysAfter(midnight, 3).from())
                    .isEqualTo(LocalDate.parse(day).plusDays(1));
        }
    }

    @Test
    void where_a_clock_elsewhere_is_set_back_an_hour_no_hour_is_counted_twice() {
        // New York's clocks went back at 06:00 UTC on 1 November 2026, 14:00 in Shanghai.
        Instant before = Instant.parse("2026-11-01T05:30:00Z");
        for (int minutes = 0; minutes <= 120; minutes += 10) {
            assertThat(days.workingDaysAfter(before.plusSeconds(minutes * 60L), 5))
                    .isEqualTo(days.workingDaysAfter(before, 5));
        }
    }

    private List<Reckoning> aThousand() {
        var random = new Random(SEED);
        var found = new ArrayList<Reckoning>();
        for (int n = 0; n < 1_000; n++) {
            Instant act = n % 10 == 0 ? Instant.parse("2026-11-01T05:59:59Z").plusSeconds(n) : someInstant(random);
            found.add(n % 2 == 0 ? days.workingDaysAfter(act, 1 + n % 60) : days.daysAfter(act, 1 + n % 60));
        }
        return found;
    }

    /** Any second of the four years, often one around midnight. */
    private static Instant someInstant(Random random) {
        long length = LAST.toEpochDay() - FIRST.toEpochDay() + 1;
        LocalDate day = FIRST.plusDays(random.nextInt((int) length));
        int second = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3);
            case 1 -> 86_399 - random.nextInt(3);
            default -> random.nextInt(86_400);
        };
        return day.atStartOfDay().plusSeconds(second).toInstant(ZoneOffset.ofHours(8));
    }

    private static Set<LocalDate> someDaysAfter(Instant act, Random random) {
        var still = new HashSet<LocalDate>();
        LocalDate day = Shanghai.dayOf(act).plusDays(1 + random.nextInt(10));
        for (int n = random.nextInt(8); n >= 0; n--) still.add(day.plusDays(n));
        return still;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
    }

    private record Counted(List<LocalDate> counted, LocalDate last) {}

    /** The shipped notices pinned to the wall, and a finger that goes from day to day. */
    private static final class WallCalendar {

        private final Map<LocalDate, String> pinned = new HashMap<>();

        WallCalendar() {
            try (var in = ClockLawsTest.class.getResourceAsStream("/calendar/cn-holidays.csv")) {
                String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                for (String line : text.lines().skip(1).toList()) {
                    String[] cells = line.split(",", -1);
                    pinned.put(LocalDate.parse(cells[0]), cells[1]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isOpen(LocalDate day) {
            String said = pinned.get(day);
            if (said != null) return said.equals("workday");
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        Counted workingDays(LocalDate act, int term, Set<LocalDate> still) {
            var counted = new ArrayList<LocalDate>();
            LocalDate finger = act;
            int left = term;
            while (left > 0) {
                finger = finger.plusDays(1);
                if (!isOpen(finger)) continue;
                if (still.contains(finger)) continue;
                counted.add(finger);
                left = left - 1;
            }
            return new Counted(counted, finger);
        }

        Counted days(LocalDate act, int term, Set<LocalDate> still) {
            var counted = new ArrayList<LocalDate>();
            LocalDate finger = act;
            int left = term;
            while (left > 0) {
                finger = finger.plusDays(1);
                if (still.contains(finger)) continue;
                counted.add(finger);
                left = left - 1;
            }
            while (!isOpen(finger)) finger = finger.plusDays(1);
            return new Counted(counted, finger);
        }
    }
}
