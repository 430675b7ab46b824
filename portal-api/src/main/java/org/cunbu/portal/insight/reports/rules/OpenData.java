package org.cunbu.portal.insight.reports.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.insight.reports.MonthReport;
import org.cunbu.portal.insight.reports.ReportRow;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A month report as open data; its schema is served beside it. Few are told as such, without numbers.
 *
 * @param schema where its schema is
 */
public record OpenData(
        String schema,
        String month,
        String cutOff,
        String frozenAt,
        String digest,
        String correctedAsOf,
        List<Row> rows,
        List<Other> reckonings) {

    /** Where the schema is. */
    public static final String SCHEMA = "/api/reports/schema.json";

    /** One row. */
    public record Row(
            ReportRow.Group group,
            String scope,
            String name,
            @Nullable Integer received,
            List<Told> rates) {}

    /** One figure; {@code corrected} only where it is another today. */
    public record Told(
            Rate rate,
            String word,
            boolean few,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            @Nullable BigDecimal percent,
            @Nullable Corrected corrected) {}

    /** What a figure is today. */
    public record Corrected(
            boolean few,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {}

    /** A figure by a reckoning of this name and version. */
    public record Other(
            String code,
            int version,
            Rate rate,
            boolean few,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {}

    public static OpenData of(MonthReport report) {
        return new OpenData(
                SCHEMA,
                report.frozen().month().toString(),
                report.frozen().cutOff().toString(),
                report.frozen().frozenAt().toString(),
                report.frozen().digest(),
                report.nowAsOf().toString(),
                report.lines().stream().map(OpenData::row).toList(),
                report.frozen().reckonings().stream()
                        .map(each -> {
                            boolean few = each.denominator() < Figure.FEW;
                            return new Other(
                                    each.code(),
                                    each.version(),
                                    each.rate(),
                                    few,
                                    few ? null : each.numerator(),
                                    few ? null : each.denominator());
                        })
                        .toList());
    }

    private static Row row(MonthReport.Line line) {
        ReportRow row = line.row();
        return new Row(
                row.group(),
                row.scope(),
                row.name(),
                row.isFew() ? null : row.received(),
                row.rates().stream()
                        .map(figure -> told(figure, line.now(figure.rate())))
                        .toList());
    }

    private static Told told(Figure figure, @Nullable Figure now) {
        boolean few = figure.isFew();
        return new Told(
                figure.rate(),
                figure.rate().word(),
                few,
                few ? null : figure.numerator(),
                few ? null : figure.denominator(),
                figure.percent().orElse(null),
                now == null || Objects.equals(figure, now) ? null : corrected(now));
    }

    private static Corrected corrected(Figure now) {
        boolean few = now.isFew();
        return new Corrected(few, few ? null : now.numerator(), few ? null : now.denominator());
    }
}
