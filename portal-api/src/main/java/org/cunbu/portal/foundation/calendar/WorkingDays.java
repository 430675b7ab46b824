package org.cunbu.portal.foundation.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked and how a term is counted. The rule is the General Provisions' way of counting as practice has
 * it: the day of the act is not counted; a term ends at 24:00 of its last day; where that is a day off, at the end of the
 * next working day.
 */
public final class WorkingDays {

    /** What a notice says of one day. */
    public record Notice(boolean dayOff, String name) {}

    private final Map<LocalDate, Notice> notices;
    private final Set<Integer> years;

    /** @param notices every day that a notice names: holidays with their weekend days, and make-up working days */
    public WorkingDays(Map<LocalDate, Notice> notices) {
        this.notices = Map.copyOf(notices);
        var known = new HashSet<Integer>();
        notices.keySet().forEach(day -> known.add(day.getYear()));
        this.years = Set.copyOf(known);
    }

    /** Whether offices are open on this day. */
    public boolean isWorkingDay(LocalDate day) {
        var notice = notices.get(day);
        return notice != null ? !notice.dayOff() : !isWeekend(day);
    }

    /** 暂定: no notice is known for this year, only weekends are counted as days off. */
    public boolean isProvisional(int year) {
        return !years.contains(year);
    }

    /** Why a day is off or worked: the holiday's name, 周六, 周日, or 工作日. */
    public String nameOf(LocalDate day) {
        var notice = notices.get(day);
        if (notice != null) {
            return notice.dayOff() ? notice.name() : notice.name() + "调休上班";
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> "周六";
            case SUNDAY -> "周日";
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> "工作日";
        };
    }

    /**
     * The end of a term in working days.
     *
     * @param days how many, at least 1
     */
    public Reckoning workingDaysAfter(Instant act, int days) {
        requireTerm(days);
        var from = Shanghai.dayOf(act);
        var counted = new ArrayList<LocalDate>();
        var skipped = new ArrayList<SkippedDay>();
        for (var day = from.plusDays(1); counted.size() < days; day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted.add(day);
            } else {
                skipped.add(new SkippedDay(day, nameOf(day)));
            }
        }
        return reckoning(from, counted.getLast(), counted, skipped);
    }

    /**
     * The end of a term in calendar days, moved to the next working day where its last day is off.
     *
     * @param days how many, at least 1
     */
    public Reckoning daysAfter(Instant act, int days) {
        requireTerm(days);
        var from = Shanghai.dayOf(act);
        var counted = new ArrayList<LocalDate>();
        for (int n = 1; n <= days; n++) {
            counted.add(from.plusDays(n));
        }
        var skipped = new ArrayList<SkippedDay>();
        var last = counted.getLast();
        while (!isWorkingDay(last)) {
            skipped.add(new SkippedDay(last, nameOf(last)));
            last = last.plusDays(1);
        }
        return reckoning(from, last, counted, skipped);
    }

    /** How many working days lie after the one day, up to and with the other; 0 where it is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate until) {
        int days = 0;
        for (var day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    private Reckoning reckoning(LocalDate from, LocalDate last, List<LocalDate> counted, List<SkippedDay> skipped) {
        boolean provisional = false;
        for (int year = from.getYear(); year <= last.getYear(); year++) {
            provisional |= isProvisional(year);
        }
        return new Reckoning(from, last, Shanghai.endOf(last), counted, skipped, provisional);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireTerm(int days) {
        if (days < 1 || days > 3_660) {
            throw new IllegalArgumentException("a term has 1 to 3,660 days, not " + days);
        }
    }
}
