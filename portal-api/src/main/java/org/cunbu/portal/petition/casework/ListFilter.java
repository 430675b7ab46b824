package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;

/**
 * Which lines of a list are wanted.
 *
 * @param unit     only what this unit and the units below it hold
 * @param place    only matters of this township or village
 * @param near     only what runs out by the end of the next working day
 * @param overdue  only where a clock ran out and still waits
 * @param dueUntil only what runs out by the end of this day
 * @param number   only letters whose number begins so
 * @param month    of the closed: only those of this month
 */
public record ListFilter(
        Optional<UnitId> unit,
        Optional<RegionCode> place,
        Optional<Kind> kind,
        Optional<Channel> channel,
        Optional<Stage> stage,
        boolean near,
        boolean overdue,
        Optional<LocalDate> dueUntil,
        String number,
        Optional<YearMonth> month) {

    /** Everything. */
    public static final ListFilter ALL = new ListFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            "",
            Optional.empty());

    private static final String DIGITS = "[2-9A-HJKMNP-Z]{0,10}";

    public ListFilter {
        number = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!number.matches(DIGITS)) {
            throw Invalid.field("number", "no-number", "编号是 10 位字母和数字，可以只写开头几位。");
        }
        if (place.map(RegionCode::level)
                .filter(level -> level.compareTo(Level.VILLAGE) > 0)
                .isPresent()) {
            throw Invalid.field("place", "no-place", "地点请选乡镇街道或者村、社区。");
        }
    }

    /** The same of one unit and those below it. */
    public ListFilter ofUnit(UnitId one) {
        return new ListFilter(Optional.of(one), place, kind, channel, stage, near, overdue, dueUntil, number, month);
    }

    /** The same without what counts stand beside: kind, channel, stage and how near. */
    public ListFilter wide() {
        return new ListFilter(
                unit,
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                dueUntil,
                number,
                month);
    }
}
