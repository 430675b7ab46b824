package org.cunbu.portal.foundation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the end of a clock was found: the day of the act (not counted), the days counted, the days skipped, the last day.
 *
 * @param due 24:00 Asia/Shanghai of the last day
 * @param paused days that would have counted, but the clock stood still
 * @param provisional 暂定: a day of a year without the State Council's notice was met, so only weekends were known
 * @param edition the calendar's edition by which it was reckoned
 */
public record Reckoning(
        LocalDate from,
        LocalDate lastDay,
        Instant due,
        List<LocalDate> counted,
        List<SkippedDay> skipped,
        List<LocalDate> paused,
        boolean provisional,
        int edition) {

    public Reckoning {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
        paused = List.copyOf(paused);
    }
}
