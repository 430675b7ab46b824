package org.cunbu.web.statistics;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.statistics.AsOf;
import org.cunbu.portal.insight.statistics.ItemLine;
import org.cunbu.portal.insight.statistics.Question;
import org.cunbu.portal.insight.statistics.Rate;
import org.jspecify.annotations.Nullable;

/** The lines behind one figure. */
record ItemsPage(
        Question question,
        Rate rate,
        boolean onlyCounted,
        List<Line> lines,
        @Nullable String next) {

    static ItemsPage of(Question question, Rate rate, boolean onlyCounted, Page<ItemLine> page) {
        PageKey next = page.next();
        return new ItemsPage(
                question,
                rate,
                onlyCounted,
                page.items().stream().map(Line::of).toList(),
                next == null ? null : next.token());
    }

    /** The day at whose end these stand; null: as they stand now. */
    public @Nullable LocalDate day() {
        return question.asOf() instanceof AsOf.EndOf end ? end.day() : null;
    }

    /** Back to the table. */
    public String table() {
        return "/rates?" + question.query() + "&rate=" + rate;
    }

    /** The same lines, all or only those that the numerator counts. */
    public String with(boolean only) {
        return "/rates/items?" + question.query() + "&rate=" + rate + "&numerator=" + only;
    }

    /** The lines that follow. */
    public String more() {
        return with(onlyCounted) + "&page=" + requireNonNullElse(next, "");
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
