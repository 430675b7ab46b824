package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.people.organization.UnitId;

/**
 * Whose the days of a letter are. The day of receipt is nobody's; every day after it belongs to the unit that had the
 * letter when the day began, so that the days of all units are the days of the letter.
 */
public final class HeldDays {

    private HeldDays() {}

    /** A unit has the letter from now on. */
    public record Handing(UnitId unit, Instant at) {}

    /**
     * Days by unit, in the order in which units first had it.
     *
     * @param handings in order; the first is the receipt
     * @param until    now, or when the letter was closed
     */
    public static Map<UnitId, Integer> of(List<Handing> handings, Instant until) {
        var days = new LinkedHashMap<UnitId, Integer>();
        if (handings.isEmpty()) return days;
        handings.forEach(handing -> days.putIfAbsent(handing.unit(), 0));
        LocalDate last = Shanghai.dayOf(until);
        int at = 0;
        var day = Shanghai.dayOf(handings.getFirst().at()).plusDays(1);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            while (at + 1 < handings.size() && handings.get(at + 1).at().isBefore(Shanghai.startOf(day))) {
                at++;
            }
            days.merge(handings.get(at).unit(), 1, Integer::sum);
        }
        return days;
    }
}
