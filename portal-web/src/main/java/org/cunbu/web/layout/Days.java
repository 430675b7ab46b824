package org.cunbu.web.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cunbu.portal.foundation.calendar.Shanghai;

/** Days and times as the pages say them: a day with its weekday, a time as YYYY-MM-DD HH:MM, always Shanghai's. */
public final class Days {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("M月d日（E）", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** 11月26日（周四）. */
    public static String spoken(LocalDate day, boolean english) {
        return day.format(english ? ENGLISH : SPOKEN);
    }

    /** 2026年11月. */
    public static String month(YearMonth month, boolean english) {
        return month.format(english ? ENGLISH_MONTH : MONTH);
    }

    /** 2026-11-26 09:05. */
    public static String minute(Instant time) {
        return MINUTE.format(time.atZone(Shanghai.ZONE));
    }

    /** For the attribute datetime. */
    public static String machine(Instant time) {
        return time.atZone(Shanghai.ZONE).toOffsetDateTime().toString();
    }
}
