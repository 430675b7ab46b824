package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Set;
import org.cunbu.portal.people.organization.UnitId;

/**
 * 主办: the unit that must answer, since when and in which form it got the letter.
 *
 * @param alongside 协办: the units that help; the answer stays the lead's
 */
public record Lead(UnitId unit, Mode mode, Instant since, Set<UnitId> alongside) {

    public Lead {
        alongside = Set.copyOf(alongside);
        if (alongside.contains(unit)) throw new IllegalArgumentException("who leads does not help itself");
    }

    public Lead(UnitId unit, Mode mode, Instant since) {
        this(unit, mode, since, Set.of());
    }

    /** The same lead with these units helping. */
    public Lead with(Set<UnitId> helpers) {
        return new Lead(unit, mode, since, helpers);
    }
}
