package org.cunbu.web.statistics;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.ItemLine;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.Scope;
import org.jspecify.annotations.Nullable;

/** The lines behind one figure. */
record ItemsPage(
        Scope scope,
        YearMonth month,
        Rate rate,
        boolean onlyCounted,
        Instant asOf,
        List<Line> lines,
        @Nullable String next) {

    static ItemsPage of(
            Scope scope, YearMonth month, Rate rate, boolean onlyCounted, Instant asOf, Page<ItemLine> page) {
        PageKey next = page.next();
        return new ItemsPage(
                scope,
                month,
                rate,
                onlyCounted,
                asOf,
                page.items().stream().map(Line::of).toList(),
                next == null ? null : next.token());
    }

    /**
     * One letter as the public log shows it.
     *
     * @param handle the first characters of its public name
     */
    record Line(
            String handle,
            boolean sealed,
            String township,
            String unit,
            String channel,
            LocalDate received,
            long days,
            String stage,
            boolean ranOut,
            boolean counted) {

        private static final int SHORT = 8;

        static Line of(ItemLine item) {
            return new Line(
                    item.handle().toString().substring(0, SHORT),
                    item.sealed(),
                    requireNonNullElse(item.township(), ""),
                    requireNonNullElse(item.unit(), ""),
                    requireNonNullElse(item.channel(), ""),
                    item.received(),
                    item.days(),
                    item.stage(),
                    item.ranOut(),
                    item.counted());
        }
    }
}
