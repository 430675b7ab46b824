package org.cunbu.portal.petition.casework.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.casework.store.ListedRounds.Moments;
import org.springframework.stereotype.Component;

/** What is late and near now, which month it is, which was the working day before. */
@Component
class ListMoments {

    private final PortalClock clock;
    private final Calendar calendar;

    ListMoments(PortalClock clock, Calendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    Moments now() {
        return of(Optional.empty());
    }

    Moments of(Optional<YearMonth> wanted) {
        Instant now = clock.instant();
        var month = wanted.orElseGet(() -> Shanghai.monthOf(now));
        return new Moments(
                now,
                Shanghai.endOf(after(Shanghai.dayOf(now), 1)),
                Shanghai.startOf(month.atDay(1)),
                Shanghai.startOf(month.plusMonths(1).atDay(1)));
    }

    LocalDate today() {
        return clock.today();
    }

    /** So many working days after a day. */
    LocalDate after(LocalDate day, int days) {
        return step(day, days, 1);
    }

    /** So many working days before a day. */
    LocalDate before(LocalDate day, int days) {
        return step(day, days, -1);
    }

    private LocalDate step(LocalDate day, int days, int way) {
        WorkingDays known = calendar.workingDays();
        var at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(way);
            if (known.isWorkingDay(at)) left--;
        }
        return at;
    }

    WorkingDays workingDays() {
        return calendar.workingDays();
    }
}
