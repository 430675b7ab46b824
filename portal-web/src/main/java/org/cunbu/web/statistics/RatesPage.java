package org.cunbu.web.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cunbu.portal.insight.statistics.AsOf;
import org.cunbu.portal.insight.statistics.By;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.NamedScope;
import org.cunbu.portal.insight.statistics.PartRow;
import org.cunbu.portal.insight.statistics.Quarter;
import org.cunbu.portal.insight.statistics.Question;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.RateRow;
import org.cunbu.portal.insight.statistics.RateTable;
import org.cunbu.portal.insight.statistics.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The rates that a question asked for.
 *
 * @param chosen the rate by which townships, units and parts are shown
 * @param months the months that can be chosen, newest first
 * @param scopes whose figures can be chosen
 */
record RatesPage(RateTable table, Rate chosen, List<YearMonth> months, List<NamedScope> scopes) {

    private static final int MONTHS = 24;

    static RatesPage of(RateTable table, Rate chosen, YearMonth now, List<NamedScope> scopes) {
        var usual = IntStream.range(0, MONTHS).mapToObj(now::minusMonths);
        var months = Stream.concat(Stream.of(table.month()), usual)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        return new RatesPage(table, chosen, months, scopes);
    }

    public boolean isCounty() {
        return table.scope() instanceof Scope.County;
    }

    public boolean isSealed() {
        return table.scope() instanceof Scope.Sealed;
    }

    public Question question() {
        return table.question();
    }

    public List<Rate> rates() {
        return List.of(Rate.values());
    }

    /** By what letters can be told apart. */
    public List<By> bys() {
        return Arrays.asList(By.values());
    }

    /** The day up to whose end is counted, as the date field writes it; empty: now. */
    public String day() {
        return question().asOf() instanceof AsOf.EndOf end ? end.toString() : "";
    }

    /** Whether sealed letters stand as of an earlier time than the others. */
    public boolean isSealedEarlier() {
        return isCounty() && table.sealedAsOf().isBefore(table.asOf());
    }

    /** The sheets of rows beneath the county's own figures. */
    public List<Sheet> sheets() {
        return Stream.of(new Sheet("townships", table.townships()), new Sheet("units", table.units()))
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
    }

    /** Resolution and satisfaction are never shown without voice. */
    public boolean needsVoice() {
        return chosen == Rate.RESOLUTION || chosen == Rate.SATISFACTION;
    }

    public Instant asOf() {
        return table.asOf();
    }

    public Figure voice(RateRow row) {
        return row.figures().of(Rate.VOICE);
    }

    public Figure voice(PartRow row) {
        return row.figures().of(Rate.VOICE);
    }

    /** The table of one row alone. */
    public String of(RateRow row) {
        return "/rates?" + question().in(row.scope()).query() + "&rate=" + chosen;
    }

    /** The table of one channel, kind or topic alone; nothing where it cannot be opened. */
    public @Nullable String of(PartRow row) {
        if (question().dimensions() > 1) return null;
        return row.sealed()
                ? "/rates?" + question().uncut().in(new Scope.Sealed()).query()
                : "/rates?" + question().only(row.by(), row.value()).query();
    }

    /** Back to all letters of the scope. */
    public String whole() {
        return "/rates?" + question().uncut().query() + "&rate=" + chosen;
    }

    /** The villages of this township; nothing for another scope. */
    public @Nullable String villages() {
        if (!(table.scope() instanceof Scope.Township township)
                || township.code().isEmpty()) return null;
        return "/rates/villages?township=" + township.code() + "&quarter=" + Quarter.of(table.month());
    }

    /** What narrows the table: channel, kind or topic. */
    public List<Narrowed> narrowed() {
        return question().cuts().entrySet().stream()
                .map(cut -> new Narrowed(cut.getKey(), cut.getValue()))
                .toList();
    }

    /** Only these. */
    record Narrowed(By by, String value) {}

    /** One sheet of rows. */
    record Sheet(String name, List<RateRow> rows) {}
}
