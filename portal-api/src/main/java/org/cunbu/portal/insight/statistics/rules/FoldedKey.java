package org.cunbu.portal.insight.statistics.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.insight.statistics.By;

/**
 * A row of folded figures; it holds every measure.
 *
 * @param cut     channel, kind or topic
 * @param month   first day of the month of receipt
 * @param entered CITIZEN, STAFF, or empty in the sealed row
 * @param day     the Shanghai day on which the change happened
 */
public record FoldedKey(
        Dimension dimension, String value, By by, String cut, LocalDate month, String entered, LocalDate day) {

    private static final List<Dimension> CUT = List.of(Dimension.COUNTY, Dimension.TOWNSHIP, Dimension.UNIT);

    /** The rows that a change belongs to: the county's, and its part's in every dimension and cut. */
    public static List<FoldedKey> of(Change change) {
        Cell cell = change.cell();
        LocalDate day = Shanghai.dayOf(change.at());
        List<FoldedKey> keys = new ArrayList<>();
        if (cell.sealed()) {
            keys.add(key(Dimension.COUNTY, By.NOTHING, change, day));
            keys.add(key(Dimension.SEALED, By.NOTHING, change, day));
            return keys;
        }
        keys.add(key(Dimension.VILLAGE, By.NOTHING, change, day));
        for (Dimension dimension : CUT) {
            for (By by : By.values()) keys.add(key(dimension, by, change, day));
        }
        return keys;
    }

    private static FoldedKey key(Dimension dimension, By by, Change change, LocalDate day) {
        Cell cell = change.cell();
        return new FoldedKey(dimension, dimension.of(cell), by, cell.by(by), change.month(), cell.entered(), day);
    }
}
