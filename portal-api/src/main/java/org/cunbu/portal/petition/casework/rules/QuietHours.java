package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.casework.Ladder;

/** When nobody is reminded: at night and on days off; danger to life waits for no morning. */
public record QuietHours(Ladder ladder, WorkingDays days) {

    /** Whether somebody may be reminded now. */
    public boolean mayRemind(Instant now, boolean danger) {
        if (danger) return true;
        ZonedDateTime local = now.atZone(Shanghai.ZONE);
        boolean off = ladder.quietDaysOff() && !days.isWorkingDay(local.toLocalDate());
        return !off && local.getHour() >= ladder.quietUntil() && local.getHour() < ladder.quietFrom();
    }

    /** The first instant from now on at which somebody may be reminded. */
    public Instant next(Instant now, boolean danger) {
        if (mayRemind(now, danger)) return now;
        LocalDate day = Shanghai.dayOf(now);
        Instant morning = morningOf(day);
        while (morning.isBefore(now) || !mayRemind(morning, false)) {
            day = day.plusDays(1);
            morning = morningOf(day);
        }
        return morning;
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(ladder.quietUntil(), 0).atZone(Shanghai.ZONE).toInstant();
    }
}
