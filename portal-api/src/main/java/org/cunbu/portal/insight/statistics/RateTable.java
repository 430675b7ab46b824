package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The rates of one scope and month. {@code whole} is the sum of {@code byCitizens}, {@code byStaff} and, for the county,
 * the sealed row.
 *
 * @param month     the month of receipt
 * @param asOf      acts up to this instant are counted
 * @param townships of the county: one row a township, then the unknown place, then the sealed row; they sum to the whole
 * @param units     of the county: one row a unit that stands directly below it, then the sealed row; they sum to the whole
 */
public record RateTable(
        Scope scope,
        String name,
        YearMonth month,
        Instant asOf,
        Figures whole,
        Figures byCitizens,
        Figures byStaff,
        List<RateRow> townships,
        List<RateRow> units) {
    public RateTable {
        townships = List.copyOf(townships);
        units = List.copyOf(units);
    }
}
