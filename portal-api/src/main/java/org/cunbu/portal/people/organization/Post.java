package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for which unit, as what, and when. Posts are the portal's own; who somebody is, Keycloak says.
 *
 * @param from the first day
 * @param until the first day on which it is no longer held
 */
public record Post(
        UUID id,
        UUID person,
        UnitId unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {
    public Post {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a post does not end before it begins");
        }
    }

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Who acts when somebody acts in this post. */
    public Actor actor() {
        return Actor.official(unit.value(), id, person);
    }
}
