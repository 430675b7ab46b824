package org.cunbu.bench.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;

/** Officials as the rooms see them once somebody has signed in. */
final class People {

    private People() {}

    static Official who(String name, String unit, Role role) {
        var person = UUID.nameUUIDFromBytes((name + unit).getBytes(StandardCharsets.UTF_8));
        var post = new Post(person, person, new UnitId(unit), role, LocalDate.of(2020, 1, 1), null);
        return new Official(new PersonId(person), name, List.of(post));
    }
}
