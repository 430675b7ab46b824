package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The rates that a question asked for. {@code whole} is the sum of {@code byCitizens}, {@code byStaff} and, for the
 * county, the sealed row.
 *
 * @param asOf       acts up to this instant are counted
 * @param sealedAsOf those of sealed letters up to this one: the last midnight, for everybody who may not see them live
 * @param townships  of the county: one row a township, then the unknown place, then the sealed row; they sum to the whole
 * @param units      of the county: one row a unit that stands directly below it, then the sealed row; they sum to the whole
 * @param parts      where the question tells apart: one row a value, for the county then the sealed row; they sum to the
 *                   whole
 */
public record RateTable(
        Question question,
        String name,
        Instant asOf,
        Instant sealedAsOf,
        Figures whole,
        Figures byCitizens,
        Figures byStaff,
        List<RateRow> townships,
        List<RateRow> units,
        List<PartRow> parts) {
    public RateTable {
        townships = List.copyOf(townships);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
    }

    public Scope scope() {
        return question.scope();
    }

    /** The month of receipt. */
    public YearMonth month() {
        return question.month();
    }
}
