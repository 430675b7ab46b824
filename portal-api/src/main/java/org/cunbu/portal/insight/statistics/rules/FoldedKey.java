package org.cunbu.portal.insight.statistics.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.Shanghai;

/**
 * A row of folded figures.
 *
 * @param month   first day of the month of receipt
 * @param entered CITIZEN, STAFF, or empty in the sealed row
 * @param day     the Shanghai day on which the change happened
 */
public record FoldedKey(
        Dimension dimension, String value, LocalDate month, String entered, Measure measure, LocalDate day) {

    /** The rows that a change belongs to: the county's, and its part's in every dimension. */
    public static List<FoldedKey> of(Change change) {
        Cell cell = change.cell();
        LocalDate day = Shanghai.dayOf(change.at());
        Stream<FoldedKey> parts = cell.sealed()
                ? Stream.of(key(Dimension.SEALED, "", change, day))
                : Stream.of(
                        key(Dimension.TOWNSHIP, cell.township(), change, day),
                        key(Dimension.UNIT, cell.unit(), change, day),
                        key(Dimension.CHANNEL, cell.channel(), change, day),
                        key(Dimension.KIND, cell.kind(), change, day),
                        key(Dimension.TOPIC, cell.topic(), change, day));
        return Stream.concat(Stream.of(key(Dimension.COUNTY, "", change, day)), parts)
                .toList();
    }

    private static FoldedKey key(Dimension dimension, String value, Change change, LocalDate day) {
        return new FoldedKey(dimension, value, change.month(), change.cell().entered(), change.measure(), day);
    }
}
