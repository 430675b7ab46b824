package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to answer for a place, in the stead of whoever did so until then.
 *
 * @param until the first day on which they no longer do; none while no end is known
 */
public record NewResponsibility(
        Step step,
        RegionCode place,
        String name,
        String title,
        LocalDate from,
        @Nullable LocalDate until) {}
