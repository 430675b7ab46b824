package org.cunbu.web.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunbu.portal.insight.reports.Format;
import org.cunbu.portal.insight.reports.MonthReport;
import org.cunbu.portal.insight.reports.ReportFiles;
import org.cunbu.portal.insight.reports.ReportRow;
import org.cunbu.portal.insight.statistics.Compared;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Reckoning;
import org.jspecify.annotations.Nullable;

/** A month report as everybody reads it. */
record ReportPage(MonthReport report, List<Reckoning> reckonings) {

    private static final List<Rate> SHOWN = List.of(Rate.RESPONSE, Rate.ON_TIME, Rate.RESOLUTION, Rate.VOICE);

    public List<Rate> rates() {
        return SHOWN;
    }

    /** The county's own row. */
    public MonthReport.Line county() {
        return report.lines().getFirst();
    }

    /** The tables beneath the county's. */
    public List<ReportRow.Group> groups() {
        return List.of(
                ReportRow.Group.ENTERED, ReportRow.Group.CHANNEL, ReportRow.Group.TOWNSHIP, ReportRow.Group.UNIT);
    }

    /** The rows of a group; places and units close with the sealed row. */
    public List<MonthReport.Line> lines(ReportRow.Group group) {
        return group == ReportRow.Group.ENTERED
                ? report.of(group)
                : Stream.concat(report.of(group).stream(), report.of(ReportRow.Group.SEALED).stream())
                        .toList();
    }

    /** A frozen figure. */
    public @Nullable Figure figure(MonthReport.Line line, Rate rate) {
        return line.row().rates().stream()
                .filter(figure -> figure.rate() == rate)
                .findFirst()
                .orElse(null);
    }

    /** What a figure is today, where it is another. */
    public @Nullable Figure corrected(MonthReport.Line line, Rate rate) {
        Figure now = line.now(rate);
        return Objects.equals(now, figure(line, rate)) ? null : now;
    }

    /** The files that this machine can write, by their extensions. */
    public List<String> files() {
        return Arrays.stream(Format.values())
                .filter(format -> format != Format.PDF || ReportFiles.writesPapers())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The rates by which tables are compared. */
    public List<Rate> compared() {
        return Reckoning.RATES;
    }

    /** A rate by a reckoning, as it was frozen. */
    public @Nullable Compared by(Reckoning reckoning, Rate rate) {
        return report.frozen().reckonings().stream()
                .filter(each -> each.code().equals(reckoning.code())
                        && each.version() == reckoning.version()
                        && each.rate() == rate)
                .findFirst()
                .orElse(null);
    }

    /** The same as a figure. */
    public @Nullable Figure figure(@Nullable Compared compared) {
        return compared == null ? null : new Figure(compared.rate(), compared.numerator(), compared.denominator());
    }
}
