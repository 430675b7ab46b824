package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * 联乡联村: a department stands by a township or a village, and shares its reward and blame.
 *
 * @param from the first day
 * @param until the first day on which it no longer does
 */
public record UnitLink(
        UUID id,
        UnitId unit,
        RegionCode place,
        LocalDate from,
        @Nullable LocalDate until) {
    public UnitLink {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a link does not end before it begins");
        }
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
