package org.cunbu.portal.foundation.watch.rules;

import java.time.Duration;
import java.util.Locale;

/** A value as people say it. */
final class Words {

    private Words() {}

    static String duration(double seconds) {
        Duration whole = Duration.ofSeconds(Math.round(Math.abs(seconds)));
        if (whole.toDays() > 1) return whole.toDays() + " 天";
        if (whole.toHours() > 1) return whole.toHours() + " 小时";
        if (whole.toMinutes() > 1) return whole.toMinutes() + " 分钟";
        return number(Math.abs(seconds)) + " 秒";
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f%%", ratio * 100);
    }

    static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
