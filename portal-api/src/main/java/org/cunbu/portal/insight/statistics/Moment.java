package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.insight.statistics.store.Until;
import org.jspecify.annotations.Nullable;

/**
 * Up to when is counted, and from which rows.
 *
 * @param shown      what the table says
 * @param sealedAsOf up to when sealed letters count
 * @param folded     folded rows before this day
 * @param from       changes from here on, of the day that is not over; null where there is no such day
 * @param until      up to when changes count
 */
record Moment(
        Instant shown,
        Instant sealedAsOf,
        LocalDate folded,
        @Nullable Instant from,
        Until until) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** @param live whether sealed letters are seen as they stand within the day */
    static Moment of(AsOf asOf, Instant now, boolean live) {
        return switch (asOf) {
            case AsOf.Now always -> at(now, live);
            case AsOf.At at -> {
                if (!live) {
                    throw Invalid.field("asOf", "not-a-day", "统计时间只能是已经过完的一天，写成 2026-11-24 这样，算到那天 24 点。");
                }
                if (at.instant().isAfter(now) || Shanghai.dayOf(at.instant()).isBefore(FIRST)) throw AsOf.wrong();
                yield at(at.instant(), true);
            }
            case AsOf.EndOf end -> endOf(end.day(), now);
        };
    }

    private static Moment at(Instant instant, boolean live) {
        LocalDate today = Shanghai.dayOf(instant);
        Instant morning = Shanghai.startOf(today);
        return new Moment(instant, live ? instant : morning, today, morning, new Until(instant, live ? null : morning));
    }

    private static Moment endOf(LocalDate day, Instant now) {
        if (day.isBefore(FIRST) || !day.isBefore(Shanghai.dayOf(now))) {
            throw Invalid.field("asOf", "not-over", "那一天还没有过完，或者太早了；统计时间只能是已经过完的一天。");
        }
        Instant end = Shanghai.endOf(day);
        return new Moment(end, end, day.plusDays(1), null, new Until(end.minus(1, ChronoUnit.MICROS), null));
    }
}
