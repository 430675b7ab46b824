package org.cunbu.portal.people.organization;

import java.util.regex.Pattern;
import org.cunbu.portal.foundation.region.RegionCode;

/**
 * A unit's short code: {@code HQ}, {@code D-WATER}, {@code T430525103}, {@code V430525103201}.
 *
 * @param value 2 to 32 capital letters, digits, hyphens
 */
public record UnitId(String value) implements Comparable<UnitId> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{2,32}");

    public static final UnitId LEADERSHIP = new UnitId("LEADERSHIP");
    public static final UnitId HEADQUARTERS = new UnitId("HQ");
    public static final UnitId PETITION_OFFICE = new UnitId("PETITION");
    public static final UnitId DISCIPLINE = new UnitId("DISCIPLINE");

    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a unit's code has 2 to 32 capital letters, digits, hyphens");
        }
    }

    /** As an address or a form names it. */
    public static UnitId valueOf(String value) {
        return new UnitId(value);
    }

    /** The code of the township's or village's own unit. */
    public static UnitId of(RegionCode place) {
        return switch (place.level()) {
            case COUNTY -> LEADERSHIP;
            case TOWNSHIP -> new UnitId("T" + place.value());
            case VILLAGE -> new UnitId("V" + place.value());
            case GROUP, HOUSEHOLD -> of(place.village());
        };
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
