package org.cunbu.standalone.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;

/** When invented officials act: on working days, from nine to five. */
final class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSED = LocalTime.of(17, 0);

    private final WorkingDays days;

    OfficeHours(WorkingDays days) {
        this.days = days;
    }

    /** The first moment from then on at which somebody is there. */
    Instant from(Instant then) {
        var at = then.atZone(Shanghai.ZONE);
        if (at.toLocalTime().isAfter(CLOSED)) {
            at = at.toLocalDate()
                    .plusDays(1)
                    .atTime(OPEN)
                    .plusMinutes(at.getMinute())
                    .atZone(Shanghai.ZONE);
        } else if (at.toLocalTime().isBefore(OPEN)) {
            at = at.toLocalDate().atTime(OPEN).plusMinutes(at.getMinute()).atZone(Shanghai.ZONE);
        }
        while (!days.isWorkingDay(at.toLocalDate())) {
            at = at.plusDays(1);
        }
        return at.toInstant();
    }

    /** So many working days later, at the same time of day. */
    Instant later(Instant then, int workingDays) {
        if (workingDays == 0) {
            return from(then.plusSeconds(5_400));
        }
        ZonedDateTime at = then.atZone(Shanghai.ZONE);
        var day = days.workingDaysAfter(then, workingDays).lastDay();
        return from(day.atTime(at.toLocalTime()).atZone(Shanghai.ZONE).toInstant());
    }
}
