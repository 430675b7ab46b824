package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A township's villages for the letters of a quarter. The rows are its villages and communities, then letters that name
 * none; sealed letters are in the county's sealed row alone.
 *
 * @param small whether this caller reads small counts too
 */
public record VillageTable(String township, String name, Quarter quarter, Instant asOf, boolean small, List<Row> rows) {
    public VillageTable {
        rows = List.copyOf(rows);
    }

    /**
     * One village.
     *
     * @param code     empty: no village is named
     * @param received null where it is not shown: below five, or so that another's cannot be reckoned
     * @param rates    in the order of {@link Rate}; none where nothing is shown
     */
    public record Row(String code, String name, @Nullable Integer received, List<Cell> rates) {
        public Row {
            rates = List.copyOf(rates);
        }

        /** This row's figure of a rate. */
        public Cell of(Rate rate) {
            return rates.get(rate.ordinal());
        }
    }

    /** @param figure null where it is not shown */
    public record Cell(Rate rate, @Nullable Figure figure) {}
}
