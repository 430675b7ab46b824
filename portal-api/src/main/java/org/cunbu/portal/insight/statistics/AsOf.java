package org.cunbu.portal.insight.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;

/** Up to when acts count: up to now, to the end of a day, or, for those who may see sealed letters live, to an instant. */
public sealed interface AsOf {

    /** Everything that has happened. */
    record Now() implements AsOf {
        @Override
        public String toString() {
            return "";
        }
    }

    /** Everything up to 24:00 of this day in Shanghai. */
    record EndOf(LocalDate day) implements AsOf {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** Everything up to this instant. */
    record At(Instant instant) implements AsOf {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** As addresses write it: nothing, 2026-11-24, or 2026-11-24T16:00:00Z. Midnight is the end of the day before. */
    static AsOf valueOf(String text) {
        try {
            if (text.isEmpty()) return new Now();
            if (!text.contains("T")) return new EndOf(LocalDate.parse(text));
            Instant instant = Instant.parse(text);
            LocalDate day = Shanghai.dayOf(instant);
            return Shanghai.startOf(day).equals(instant) ? new EndOf(day.minusDays(1)) : new At(instant);
        } catch (DateTimeException unreadable) {
            throw wrong();
        }
    }

    /** A time that is none. */
    static Invalid wrong() {
        return Invalid.field("asOf", "not-a-day", "统计到哪一天写成 2026-11-24 这样，算到那天 24 点。");
    }
}
