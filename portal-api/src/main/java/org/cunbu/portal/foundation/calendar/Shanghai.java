package org.cunbu.portal.foundation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The county's day: every date of the portal is a day in Asia/Shanghai, wherever the machine stands. */
public final class Shanghai {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    private Shanghai() {}

    /** The day on which something happened. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The month to which a day of receipt belongs. */
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(dayOf(instant));
    }

    /** 0:00 of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of the day, the instant at which a clock that ends on it runs out. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** As people read a clock: 2026-11-25 09:12. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
