package org.cunbu.portal.foundation.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cunbu.portal.foundation.calendar.WorkingDays.Notice;

/**
 * A notice of the State Council on the days off of a year.
 *
 * @param source its name and number
 * @param days   every day that it names; days before the year lie in the December before
 */
public record NoticeOfYear(int year, String source, SortedMap<LocalDate, Notice> days) {

    private static final int FIRST_OF_DECEMBER_THAT_COUNTS = 20;

    public NoticeOfYear {
        source = source.strip();
        if (source.isEmpty() || source.length() > 120) {
            throw new IllegalArgumentException("a notice has a name of 1 to 120 characters");
        }
        if (days.isEmpty() || days.size() > 100) throw new IllegalArgumentException("a notice names 1 to 100 days");
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        for (var day : days.keySet()) {
            if (!belongsTo(year, day)) throw new IllegalArgumentException(day + " is no day of " + year);
        }
    }

    public NoticeOfYear(int year, String source, Map<LocalDate, Notice> days) {
        this(year, source, new TreeMap<>(days));
    }

    /** Whether a notice for this year may name the day: New Year's holiday can begin in December. */
    public static boolean belongsTo(int year, LocalDate day) {
        return day.getYear() == year
                || (day.getYear() == year - 1
                        && day.getMonth() == Month.DECEMBER
                        && day.getDayOfMonth() >= FIRST_OF_DECEMBER_THAT_COUNTS);
    }
}
