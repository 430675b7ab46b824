package org.cunbu.portal.petition.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads when something happened, as forms, tables and programs write it: a day, or a day with a time. */
final class Happened {

    private static final Duration LONGEST_AGO = Duration.ofDays(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private Happened() {}

    /** When somebody called or came: not later than now, at most 30 days ago; empty where nothing is said. */
    static Optional<Instant> read(String field, @Nullable String raw, Instant now) {
        var when = moment(field, raw);
        when.ifPresent(at -> {
            if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
                throw Invalid.field(field, "in-the-future", "来电、来访的时间不能晚于现在。");
            }
            if (at.isBefore(now.minus(LONGEST_AGO))) {
                throw Invalid.field(field, "too-long-ago", "最多补录 30 天以内的；更早的请按今天登记，原来的时间写进正文。");
            }
        });
        return when.map(at -> at.isAfter(now) ? now : at);
    }

    static Optional<Instant> moment(String field, @Nullable String raw) {
        String text = raw == null ? "" : raw.strip().replace('/', '-');
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(parsed(text));
        } catch (DateTimeException no) {
            throw Invalid.field(field, "no-time", "时间请写成 2026-11-25 09:30 这样。");
        }
    }

    private static Instant parsed(String text) {
        if (text.endsWith("Z")) return Instant.parse(text);
        if (text.length() <= 10) return Shanghai.startOf(LocalDate.parse(text));
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(Shanghai.ZONE).toInstant();
    }
}
