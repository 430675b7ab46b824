package org.cunbu.portal.insight.reports.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.papers.Pdf;
import org.cunbu.portal.insight.reports.MonthReport;
import org.cunbu.portal.insight.reports.MonthReport.Line;
import org.cunbu.portal.insight.reports.ReportRow;
import org.cunbu.portal.insight.statistics.Compared;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Reckoning;
import org.jspecify.annotations.Nullable;

/** A month report as tables: one line a figure, with what it is today where that is another. */
public final class Sheets {

    /** The headings of the table with one line a figure. */
    public static final List<String> HEADER =
            List.of("月份", "算到", "类别", "范围", "名称", "比率", "分子", "分母", "百分比", "更正后分子", "更正后分母", "更正后百分比", "更正算到");

    private static final List<Rate> PRINTED = List.of(
            Rate.RESPONSE, Rate.REPLY, Rate.ON_TIME, Rate.CLOSURE, Rate.RESOLUTION, Rate.VOICE, Rate.SATISFACTION);

    private Sheets() {}

    /** One line a figure; few are not written out. */
    public static List<List<String>> lines(MonthReport report) {
        List<List<String>> lines = new ArrayList<>();
        for (Line line : report.lines()) {
            for (Figure figure : line.row().rates()) lines.add(line(report, line, figure));
        }
        return lines;
    }

    private static List<String> line(MonthReport report, Line line, Figure figure) {
        ReportRow row = line.row();
        Figure now = line.now(figure.rate());
        return Stream.concat(
                        Stream.of(
                                report.frozen().month().toString(),
                                report.frozen().cutOff().toString(),
                                row.group().word(),
                                row.scope(),
                                row.name(),
                                figure.rate().word(),
                                numerator(figure),
                                denominator(figure),
                                percent(figure)),
                        corrected(figure, now, report))
                .toList();
    }

    private static Stream<String> corrected(Figure frozen, @Nullable Figure now, MonthReport report) {
        if (Objects.equals(frozen, now)) return Stream.of("", "", "", "");
        return Stream.of(
                now == null ? "" : numerator(now),
                now == null ? "" : denominator(now),
                now == null ? "" : percent(now),
                report.nowAsOf().toString());
    }

    private static String numerator(Figure figure) {
        return figure.isFew() ? Words.FEW : String.valueOf(figure.numerator());
    }

    private static String denominator(Figure figure) {
        return figure.isFew() ? Words.FEW : String.valueOf(figure.denominator());
    }

    private static String percent(Figure figure) {
        return figure.percent().map(Object::toString).orElse("");
    }

    /** The lines under a paper's title. */
    public static List<String> headlines(MonthReport report, String unit) {
        return List.of(
                "按收信月份统计，算到 " + report.frozen().cutOff() + " 24 点。定稿：" + unit + "，"
                        + Day.minute(report.frozen().frozenAt()) + "。",
                "更正一栏算到 " + report.nowAsOf() + " 24 点，与定稿相同的不写。不足 5 件的不写出来。",
                "定稿内容的 SHA-256：" + report.frozen().digest());
    }

    /** The tables of a paper. */
    public static List<Pdf.Sheet> sheets(MonthReport report, List<Reckoning> reckonings) {
        List<Pdf.Sheet> sheets = new ArrayList<>();
        sheets.add(whole(report));
        Stream.of(ReportRow.Group.ENTERED, ReportRow.Group.CHANNEL, ReportRow.Group.TOWNSHIP, ReportRow.Group.UNIT)
                .map(group -> group(report, group))
                .forEach(sheets::add);
        sheets.add(reckonings(report, reckonings));
        return sheets;
    }

    private static Pdf.Sheet whole(MonthReport report) {
        Line county = report.lines().getFirst();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("收到（件）", Words.count(county.row().received()), "", "收到的件数"));
        for (Figure figure : county.row().rates()) {
            Figure now = county.now(figure.rate());
            rows.add(List.of(
                    figure.rate().word(),
                    Words.figure(figure),
                    Objects.equals(figure, now) ? "" : Words.figure(now),
                    figure.rate().definition()));
        }
        return new Pdf.Sheet(county.row().name(), List.of("比率", "定稿", "更正", "怎么算的"), rows, 2, 3, 3, 7);
    }

    private static Pdf.Sheet group(MonthReport report, ReportRow.Group group) {
        List<String> header = Stream.concat(
                        Stream.of(group.word(), "收到"), PRINTED.stream().map(Rate::word))
                .toList();
        List<Line> lines = Stream.concat(
                        report.of(group).stream(),
                        group == ReportRow.Group.ENTERED ? Stream.of() : report.of(ReportRow.Group.SEALED).stream())
                .toList();
        List<List<String>> rows = lines.stream()
                .map(line -> Stream.concat(
                                Stream.of(
                                        line.row().name() + (line.isCorrected() ? "（有更正）" : ""),
                                        Words.count(line.row().received())),
                                PRINTED.stream().map(rate -> Words.figure(figure(line.row(), rate))))
                        .toList())
                .toList();
        return new Pdf.Sheet("按" + group.word() + "分", header, rows, 3, 1.6f, 2, 2, 2, 2, 2, 2, 2);
    }

    private static @Nullable Figure figure(ReportRow row, Rate rate) {
        return row.rates().stream()
                .filter(figure -> figure.rate() == rate)
                .findFirst()
                .orElse(null);
    }

    private static Pdf.Sheet reckonings(MonthReport report, List<Reckoning> reckonings) {
        List<List<String>> rows = new ArrayList<>();
        for (Compared compared : report.frozen().reckonings()) {
            reckonings.stream()
                    .filter(each -> each.code().equals(compared.code()) && each.version() == compared.version())
                    .findFirst()
                    .ifPresent(each -> rows.add(List.of(
                            each.name() + " 第 " + each.version() + " 版" + (each.verified() ? "" : "（未核对）"),
                            compared.rate().word(),
                            Words.figure(new Figure(compared.rate(), compared.numerator(), compared.denominator())),
                            each.rates().getOrDefault(compared.rate(), ""))));
        }
        return new Pdf.Sheet("同样的信，按不同口径算", List.of("口径", "比率", "数", "怎么算的"), rows, 3, 2, 3, 7);
    }
}
