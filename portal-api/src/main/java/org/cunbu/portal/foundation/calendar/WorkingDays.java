package org.cunbu.portal.foundation.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
    private final int edition;

    /** @param notices every day that a notice names: holidays with their weekend days, and make-up working days */
    public WorkingDays(Map<LocalDate, Notice> notices) {
        this(notices, 0);
    }

    /** @param edition raised by each notice that is entered; 0 as the program came */
    public WorkingDays(Map<LocalDate, Notice> notices, int edition) {
        this.notices = Map.copyOf(notices);
        this.edition = edition;
        var known = new HashSet<Integer>();
        notices.keySet().forEach(day -> known.add(day.getYear()));
        this.years = Set.copyOf(known);
    }

    /** Which notices these days know; raised by each that is entered. */
    public int edition() {
        return edition;
    }

    /** These days as a further notice of a year would have them; what that year's earlier notice said of the future goes. */
    public WorkingDays with(int year, Map<LocalDate, Notice> further, LocalDate today) {
        var all = new HashMap<>(notices);
        all.keySet().removeIf(day -> day.getYear() == year && day.isAfter(today));
        all.putAll(further);
        return new WorkingDays(all, edition + 1);
    }

    /** What notices say of the days of a year, in order. */
    public SortedMap<LocalDate, Notice> noticed(int year) {
        var days = new TreeMap<LocalDate, Notice>();
        notices.forEach((day, notice) -> {
            if (day.getYear() == year) days.put(day, notice);
        });
        return days;
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
        return workingDaysFrom(Shanghai.dayOf(act), days, Set.of());
    }

    /**
     * The same from the day of the act.
     *
     * @param still days on which the clock stood still
     */
    public Reckoning workingDaysFrom(LocalDate from, int days, Set<LocalDate> still) {
        requireTerm(days);
        var counted = new ArrayList<LocalDate>();
        var skipped = new ArrayList<SkippedDay>();
        var paused = new ArrayList<LocalDate>();
        for (var day = from.plusDays(1); counted.size() < days; day = day.plusDays(1)) {
            if (!isWorkingDay(day)) {
                skipped.add(new SkippedDay(day, nameOf(day)));
            } else if (still.contains(day)) {
                paused.add(day);
            } else {
                counted.add(day);
            }
        }
        return reckoning(from, counted.getLast(), counted, skipped, paused);
    }

    /**
     * The end of a term in calendar days, moved to the next working day where its last day is off.
     *
     * @param days how many, at least 1
     */
    public Reckoning daysAfter(Instant act, int days) {
        return daysFrom(Shanghai.dayOf(act), days, Set.of());
    }

    /**
     * The same from the day of the act.
     *
     * @param still days on which the clock stood still
     */
    public Reckoning daysFrom(LocalDate from, int days, Set<LocalDate> still) {
        requireTerm(days);
        var counted = new ArrayList<LocalDate>();
        var paused = new ArrayList<LocalDate>();
        for (var day = from.plusDays(1); counted.size() < days; day = day.plusDays(1)) {
            (still.contains(day) ? paused : counted).add(day);
        }
        var skipped = new ArrayList<SkippedDay>();
        var last = counted.getLast();
        while (!isWorkingDay(last)) {
            skipped.add(new SkippedDay(last, nameOf(last)));
            last = last.plusDays(1);
        }
        return reckoning(from, last, counted, skipped, paused);
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

    private Reckoning reckoning(
            LocalDate from, LocalDate last, List<LocalDate> counted, List<SkippedDay> skipped, List<LocalDate> paused) {
        boolean provisional = false;
        for (int year = from.getYear(); year <= last.getYear(); year++) {
            provisional |= isProvisional(year);
        }
        return new Reckoning(from, last, Shanghai.endOf(last), counted, skipped, paused, provisional, edition);
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
