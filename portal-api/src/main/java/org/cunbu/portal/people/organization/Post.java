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
 * @param deputyOf the post in which its holder acts while somebody else is away; none for a post of one's own
 */
public record Post(
        UUID id,
        UUID person,
        UnitId unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID deputyOf) {
    public Post {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a post does not end before it begins");
        }
        if (deputyOf != null && until == null) {
            throw new IllegalArgumentException("somebody is away for a time that ends");
        }
    }

    /** A post of one's own. */
    public Post(UUID id, UUID person, UnitId unit, Role role, LocalDate from, @Nullable LocalDate until) {
        this(id, person, unit, role, from, until, null);
    }

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it is held for somebody who is away. */
    public boolean isDeputys() {
        return deputyOf != null;
    }

    /** The same, ended on that day. */
    public Post endedOn(LocalDate last) {
        return new Post(id, person, unit, role, from, last, deputyOf);
    }

    /** Who acts when somebody acts in this post. */
    public Actor actor() {
        return Actor.official(unit.value(), id, person);
    }
}
