package org.cunbu.web.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.RateRow;
import org.cunbu.portal.insight.statistics.RateTable;
import org.cunbu.portal.insight.statistics.Scope;

/**
 * The rates of one scope and month.
 *
 * @param chosen the rate by which townships and units are shown
 * @param months the months that can be chosen, newest first
 */
record RatesPage(RateTable table, Rate chosen, List<YearMonth> months) {

    private static final int MONTHS = 24;

    static RatesPage of(RateTable table, Rate chosen, YearMonth now) {
        var usual = IntStream.range(0, MONTHS).mapToObj(now::minusMonths);
        var months = Stream.concat(Stream.of(table.month()), usual)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        return new RatesPage(table, chosen, months);
    }

    public boolean isCounty() {
        return table.scope() instanceof Scope.County;
    }

    public List<Rate> rates() {
        return List.of(Rate.values());
    }

    /** The sheets of rows beneath the county's own figures. */
    public List<Sheet> sheets() {
        return List.of(new Sheet("townships", table.townships()), new Sheet("units", table.units()));
    }

    /** Resolution and satisfaction are never shown without voice. */
    public boolean needsVoice() {
        return needsVoice(chosen);
    }

    static boolean needsVoice(Rate rate) {
        return rate == Rate.RESOLUTION || rate == Rate.SATISFACTION;
    }

    public Instant asOf() {
        return table.asOf();
    }

    public Figure voice(RateRow row) {
        return row.figures().of(Rate.VOICE);
    }

    /** One sheet of rows. */
    record Sheet(String name, List<RateRow> rows) {}
}
