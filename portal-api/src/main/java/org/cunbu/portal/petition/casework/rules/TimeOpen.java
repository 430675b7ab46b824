package org.cunbu.portal.petition.casework.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;

/** How much of a time lies on days on which offices are open: over a holiday nobody is late. */
public final class TimeOpen {

    private static final int LONG_ENOUGH = 400;

    private TimeOpen() {}

    /** Whole working days, and of the first and last what belongs to the time; never negative. */
    public static Duration between(Instant from, Instant until, WorkingDays days) {
        LocalDate last = Shanghai.dayOf(until);
        LocalDate first = Shanghai.dayOf(from).isBefore(last.minusDays(LONG_ENOUGH))
                ? last.minusDays(LONG_ENOUGH)
                : Shanghai.dayOf(from);
        return first.datesUntil(last.plusDays(1))
                .filter(days::isWorkingDay)
                .map(day -> part(day, from, until))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration part(LocalDate day, Instant from, Instant until) {
        Instant begins = from.isAfter(Shanghai.startOf(day)) ? from : Shanghai.startOf(day);
        Instant ends = until.isBefore(Shanghai.endOf(day)) ? until : Shanghai.endOf(day);
        return begins.isBefore(ends) ? Duration.between(begins, ends) : Duration.ZERO;
    }
}
