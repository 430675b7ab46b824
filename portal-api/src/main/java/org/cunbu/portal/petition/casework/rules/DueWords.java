package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.QueueLine.Urgency;

/**
 * How much time is left, as it is said at a desk.
 *
 * @param words 还剩 2 个工作日, 今天到期, 超期 3 天; empty where no clock runs
 */
public record DueWords(String words, Urgency urgency) {

    private static final DueWords NONE = new DueWords("", Urgency.NONE);

    public static DueWords of(Optional<NextClock> next, Instant now, WorkingDays days) {
        return next.map(clock -> of(clock, now, days)).orElse(NONE);
    }

    private static DueWords of(NextClock clock, Instant now, WorkingDays days) {
        LocalDate today = Shanghai.dayOf(now);
        if (!now.isBefore(clock.due())) {
            return new DueWords("超期 " + ChronoUnit.DAYS.between(clock.day(), today) + " 天", Urgency.OVERDUE);
        }
        if (today.equals(clock.day())) return new DueWords("今天到期", Urgency.NEAR);
        int left = days.workingDaysBetween(today, clock.day());
        return new DueWords("还剩 " + left + " 个工作日", left <= 1 ? Urgency.NEAR : Urgency.CALM);
    }
}
