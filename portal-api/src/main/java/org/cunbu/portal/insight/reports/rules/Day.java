package org.cunbu.portal.insight.reports.rules;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cunbu.portal.foundation.calendar.Shanghai;

/** Times as files say them. */
final class Day {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Day() {}

    static String minute(Instant time) {
        return MINUTE.format(time.atZone(Shanghai.ZONE));
    }
}
