package org.cunbu.portal.people.organization.rules;

import java.time.LocalDate;
import org.cunbu.portal.foundation.http.Invalid;
import org.jspecify.annotations.Nullable;

/** The days from which and until which something holds. */
public final class Days {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    private Days() {}

    /** Whether a day may be meant. */
    public static boolean isSensible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    static void check(String field, LocalDate day) {
        if (!isSensible(day)) {
            throw Invalid.field(field, "out-of-range", "日期写成 2026-11-25 这样。");
        }
    }

    static void checkEnd(LocalDate from, LocalDate until) {
        check("until", until);
        if (!until.isAfter(from)) {
            throw Invalid.field("until", "before-from", "结束日期要晚于开始日期。");
        }
    }

    /** Whether two stretches share a day; one that is empty shares none. */
    static boolean overlap(
            LocalDate from, @Nullable LocalDate until, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return beginsBefore(from, until, otherUntil) && beginsBefore(otherFrom, otherUntil, until);
    }

    private static boolean beginsBefore(LocalDate from, @Nullable LocalDate until, @Nullable LocalDate end) {
        return !from.equals(until) && (end == null || from.isBefore(end));
    }
}
