package org.cunbu.web.statistics;

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
            Scope scope,
            YearMonth month,
            Rate rate,
            boolean onlyCounted,
            Instant asOf,
            Page<ItemLine> page,
            LineNames names) {
        PageKey next = page.next();
        return new ItemsPage(
                scope,
                month,
                rate,
                onlyCounted,
                asOf,
                page.items().stream().map(item -> Line.of(item, names)).toList(),
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

        static Line of(ItemLine item, LineNames names) {
            var channel = item.channel();
            return new Line(
                    item.handle().toString().substring(0, SHORT),
                    item.sealed(),
                    names.township(item.township()),
                    names.unit(item.unit()),
                    channel == null ? "" : channel,
                    item.received(),
                    item.days(),
                    item.stage(),
                    item.ranOut(),
                    item.counted());
        }
    }
}
