package org.cunbu.portal.people.organization;

import java.util.regex.Pattern;
import org.cunbu.portal.foundation.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An office that can answer for something.
 *
 * @param parent the unit above it; none for the county's leaders, and for who answers to nobody in the county
 * @param region the place it is there for; none where that is the whole county
 * @param phone where its duty can be reached, as the deployer gives it
 * @param address where a letter to it goes; asked of organs outside the county
 * @param demo a name put together for the demonstration, not the county's own list
 */
public record Unit(
        UnitId id,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable RegionCode region,
        @Nullable String phone,
        @Nullable String address,
        boolean demo,
        int version) {
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{2,24}");

    public Unit {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("a unit's name has 1 to 60 characters");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException("a unit's phone is made of digits, blanks and hyphens");
        }
        if (address != null && (address.isBlank() || address.length() > 120)) {
            throw new IllegalArgumentException("a unit's address has 1 to 120 characters");
        }
        if (id.equals(parent)) {
            throw new IllegalArgumentException("a unit does not stand below itself");
        }
    }

    /** A unit whose address nobody needs. */
    public Unit(
            UnitId id,
            String name,
            UnitKind kind,
            @Nullable UnitId parent,
            @Nullable RegionCode region,
            @Nullable String phone,
            boolean demo,
            int version) {
        this(id, name, kind, parent, region, phone, null, demo, version);
    }

    /** Whether letters can be given to it: units of the county's government, not organs outside. */
    public boolean answersLetters() {
        return switch (kind) {
            case EXTERNAL, GROUP, COUNTY_LEADERSHIP -> false;
            case HEADQUARTERS, TASK_FORCE, PETITION_OFFICE, DISCIPLINE, DEPARTMENT, TOWNSHIP, VILLAGE -> true;
        };
    }

    /** Whether both say the same but for the version. */
    public boolean saysTheSameAs(Unit other) {
        return withVersion(other.version).equals(other);
    }

    public Unit withVersion(int now) {
        return new Unit(id, name, kind, parent, region, phone, address, demo, now);
    }
}
