package org.cunbu.standalone.demo.size;

import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;

/** Answers leave on working days between nine and five: on the nearest such day, so that they are neither early nor late. */
final class Hours {

    private static final int OPEN = 9 * 3_600;
    private static final int LONG = 8 * 3_600;

    private final WorkingDays calendar;

    Hours(WorkingDays calendar) {
        this.calendar = calendar;
    }

    Instant near(Instant wished, RandomGenerator random) {
        return Shanghai.startOf(near(Shanghai.dayOf(wished))).plusSeconds(OPEN + random.nextInt(LONG));
    }

    private LocalDate near(LocalDate wished) {
        for (int away = 0; ; away++) {
            if (calendar.isWorkingDay(wished.plusDays(away))) return wished.plusDays(away);
            if (calendar.isWorkingDay(wished.minusDays(away))) return wished.minusDays(away);
        }
    }
}
