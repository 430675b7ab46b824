package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * 包保: somebody in office answers for a place.
 *
 * @param name as people know them
 * @param title their office in words: 副县长, 党总支书记
 * @param from the first day
 * @param until the first day on which they no longer do
 */
public record Responsibility(
        UUID id,
        Step step,
        RegionCode place,
        String name,
        String title,
        LocalDate from,
        @Nullable LocalDate until) {
    /** The longest name and the longest title. */
    public static final int LONGEST = 40;

    public Responsibility {
        if (!step.isFor(place.level())) {
            throw new IllegalArgumentException("%s is not for places like %s".formatted(step, place));
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a responsibility does not end before it begins");
        }
    }

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it still holds on some day after that one. */
    public boolean goesBeyond(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
