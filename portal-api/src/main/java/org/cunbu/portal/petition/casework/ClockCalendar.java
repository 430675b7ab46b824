package org.cunbu.portal.petition.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.SkippedDay;

/** A clock's days as a small calendar, week by week: which day counts as which, and why another does not. */
public record ClockCalendar(List<List<Day>> weeks) {

    /** What a day is to the clock. */
    public enum Mark {
        /** Before the clock began, or after its end: only there to fill the week. */
        OUTSIDE,
        /** The day of the act; it does not count. */
        FROM,
        /** Counts. */
        COUNTED,
        /** A day off. */
        SKIPPED,
        /** The clock stood still. */
        PAUSED
    }

    /**
     * One day.
     *
     * @param nth  which day of the term, where it counts; otherwise 0
     * @param name why it does not count: 周六, 国庆节 …; otherwise empty
     * @param last whether the clock ends with it
     */
    public record Day(LocalDate day, Mark mark, int nth, String name, boolean last) {}

    public ClockCalendar {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    public static ClockCalendar of(Reckoning days) {
        Map<LocalDate, Day> marked = marked(days);
        var weeks = new ArrayList<List<Day>>();
        LocalDate end = days.lastDay().with(DayOfWeek.SUNDAY);
        for (var monday = days.from().with(DayOfWeek.MONDAY); !monday.isAfter(end); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<Day>();
            for (int n = 0; n < 7; n++) {
                LocalDate day = monday.plusDays(n);
                week.add(marked.getOrDefault(day, new Day(day, Mark.OUTSIDE, 0, "", false)));
            }
            weeks.add(week);
        }
        return new ClockCalendar(weeks);
    }

    private static Map<LocalDate, Day> marked(Reckoning days) {
        var marked = new HashMap<LocalDate, Day>();
        marked.put(days.from(), new Day(days.from(), Mark.FROM, 0, "", false));
        for (SkippedDay skipped : days.skipped()) {
            boolean last = skipped.day().equals(days.lastDay());
            marked.put(skipped.day(), new Day(skipped.day(), Mark.SKIPPED, 0, skipped.name(), last));
        }
        for (LocalDate day : days.paused()) marked.put(day, new Day(day, Mark.PAUSED, 0, "", false));
        for (int n = 0; n < days.counted().size(); n++) {
            LocalDate day = days.counted().get(n);
            marked.put(day, new Day(day, Mark.COUNTED, n + 1, "", day.equals(days.lastDay())));
        }
        // Where the last day of the term is off, the clock ends with the next working day, which is none of the term's.
        marked.putIfAbsent(days.lastDay(), new Day(days.lastDay(), Mark.COUNTED, 0, "", true));
        return marked;
    }
}
