package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.people.organization.UnitId;

/**
 * Why a letter is not handled as one, and where its writer should go instead.
 *
 * @param desk      the office that turned it away, which answers for having done so
 * @param objection what the petitioner objected, within five working days
 */
public record TurnedAway(UnitId desk, String reason, Door door, Pen by, Instant at, Optional<Objection> objection) {

    /** The same after the petitioner objected, or after that was decided. */
    public TurnedAway with(Objection raised) {
        return new TurnedAway(desk, reason, door, by, at, Optional.of(raised));
    }

    /** Whether somebody must still decide. */
    public boolean isObjectedTo() {
        return objection.filter(Objection::isOpen).isPresent();
    }
}
