package org.cunbu.standalone.demo.size;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;

/** When invented letters are written: more in spring and autumn, on working days and in the morning and evening. */
final class Seasons {

    /** January to December. */
    private static final double[] MONTHS = {0.85, 0.6, 1.2, 1.25, 1.15, 1.05, 1.0, 0.95, 1.15, 1.1, 1.05, 0.9};

    /** Letters of an hour of the day. */
    private static final double[] HOURS = {
        0.2, 0.1, 0.1, 0.1, 0.1, 0.3, 1, 2, 4, 5, 5, 4, 3, 3, 4, 4, 4, 3, 3, 4, 5, 4, 2, 0.6
    };

    private final LocalDate first;
    private final double[] upToDay;
    private final double[] upToHour = sums(HOURS);

    Seasons(LocalDate first, LocalDate last, WorkingDays calendar) {
        this.first = first;
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        var weights = new double[days];
        for (int i = 0; i < days; i++) {
            var day = first.plusDays(i);
            weights[i] = MONTHS[day.getMonthValue() - 1] * (calendar.isWorkingDay(day) ? 1 : 0.45);
            if (calendar.isWorkingDay(day) && day.getDayOfWeek().getValue() == 1) weights[i] *= 1.2;
        }
        this.upToDay = sums(weights);
    }

    /** The instant of the letter that has this share of all letters before it: letters follow one another in time. */
    Instant at(double share, RandomGenerator random) {
        int day = index(upToDay, share);
        int hour = index(upToHour, random.nextDouble());
        return Shanghai.startOf(first.plusDays(day)).plus(Duration.ofSeconds(hour * 3_600L + random.nextInt(3_600)));
    }

    private static int index(double[] sums, double share) {
        int found = Arrays.binarySearch(sums, share * sums[sums.length - 1]);
        return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
    }

    private static double[] sums(double[] weights) {
        var sums = weights.clone();
        for (int i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
        return sums;
    }
}
