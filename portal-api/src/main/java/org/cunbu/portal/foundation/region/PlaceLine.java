package org.cunbu.portal.foundation.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place as a list of places puts it down.
 *
 * @param from the first day on which it stands
 * @param until the first day on which it stands no longer
 * @param successor the place into which it merged
 */
public record PlaceLine(
        RegionCode code,
        String name,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable RegionCode successor) {}
