package org.cunbu.portal.people.organization;

import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain of who answers for a place, as everybody may know it.
 *
 * @param place the place for which this person answers: the one that was asked for, or one around it
 * @param placeName its name; a household is called by its code only
 * @param phone of the person's unit
 */
public record Answering(
        Step step,
        RegionCode place,
        String placeName,
        String name,
        String title,
        UnitId unit,
        String unitName,
        @Nullable String phone) {}
