package org.cunbu.portal.foundation.deadlines.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Counting;
import org.cunbu.portal.foundation.deadlines.Pause;
import org.jspecify.annotations.Nullable;

/** A clock that runs already, reckoned again: from the same day, by the days as they are known now. */
public final class Terms {

    private Terms() {}

    /**
     * The same clock with another term or pause, or by another calendar.
     *
     * @param term how many days it has, in the days in which its kind counts
     */
    public static Reckoning again(ClockKind kind, Reckoning before, int term, @Nullable Pause pause, WorkingDays days) {
        Set<LocalDate> still = pause == null ? Set.of() : still(kind, pause, days);
        return switch (kind.counting()) {
            case WORKING_DAYS -> days.workingDaysFrom(before.from(), term, still);
            case DAYS -> days.daysFrom(before.from(), term, still);
        };
    }

    /** The days on which it stands still: those after the question, up to and with the answer's, and not too many. */
    static Set<LocalDate> still(ClockKind kind, Pause pause, WorkingDays days) {
        var still = new LinkedHashSet<LocalDate>();
        LocalDate last = pause.until() == null ? LocalDate.MAX : Shanghai.dayOf(pause.until());
        var day = Shanghai.dayOf(pause.from()).plusDays(1);
        while (still.size() < kind.halt().most() && !day.isAfter(last)) {
            if (kind.counting() == Counting.DAYS || days.isWorkingDay(day)) still.add(day);
            day = day.plusDays(1);
        }
        return still;
    }
}
