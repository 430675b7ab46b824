package org.cunbu.web.reports;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.reports.MonthReport;
import org.cunbu.portal.insight.statistics.Difference;
import org.cunbu.portal.insight.statistics.ItemLine;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Reckoning;
import org.jspecify.annotations.Nullable;

/** The letters that another reckoning counts otherwise than this portal's own. */
record DifferencesPage(
        MonthReport report,
        Rate rate,
        Reckoning ours,
        Reckoning theirs,
        List<Line> lines,
        @Nullable String next) {

    static DifferencesPage of(
            MonthReport report, Rate rate, String code, Page<Difference> page, List<Reckoning> reckonings) {
        PageKey next = page.next();
        return new DifferencesPage(
                report,
                rate,
                named(reckonings, Reckoning.OURS),
                named(reckonings, code),
                page.items().stream().map(Line::of).toList(),
                next == null ? null : next.token());
    }

    private static Reckoning named(List<Reckoning> reckonings, String code) {
        return reckonings.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** One letter, and how each counts it. */
    record Line(
            String handle,
            boolean sealed,
            String township,
            String unit,
            LocalDate received,
            String stage,
            Difference.Counted ours,
            Difference.Counted theirs) {

        private static final int SHORT = 8;

        static Line of(Difference difference) {
            ItemLine item = difference.line();
            return new Line(
                    item.handle().toString().substring(0, SHORT),
                    item.sealed(),
                    requireNonNullElse(item.township(), ""),
                    requireNonNullElse(item.unit(), ""),
                    item.received(),
                    item.stage(),
                    difference.ours(),
                    difference.theirs());
        }
    }
}
