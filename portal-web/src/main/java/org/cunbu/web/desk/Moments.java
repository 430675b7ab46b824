package org.cunbu.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cunbu.portal.foundation.calendar.Shanghai;

/** Times as the desk prints them. */
public final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Shanghai.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);

    private Moments() {}

    /** To the minute: 2026-11-25 09:12. */
    public static String at(Instant instant) {
        return MINUTE.format(instant);
    }

    /** For machines. */
    public static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(Shanghai.ZONE).withNano(0));
    }

    /** A day without its weekday: 11月25日. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
