package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A department that is to stand by a place.
 *
 * @param until the first day on which it no longer does; none while no end is known
 */
public record NewLink(
        UnitId unit,
        RegionCode place,
        LocalDate from,
        @Nullable LocalDate until) {}
