package org.cunbu.standalone.demo.size;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;

/** Who acts at a unit: whoever holds the post there, and somebody invented where nobody does. */
final class Offices {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Organization organization;
    private final BiFunction<UnitId, Role, Official> invent;
    private final Map<String, Official> known = new ConcurrentHashMap<>();

    Offices(Organization organization, BiFunction<UnitId, Role, Official> invent) {
        this.organization = organization;
        this.invent = invent;
    }

    Official at(UnitId unit, Role role) {
        return known.computeIfAbsent(unit.value() + " " + role, key -> find(unit, role));
    }

    private Official find(UnitId unit, Role role) {
        var post = organization.holdersAt(unit, role).blockFirst(PATIENCE);
        if (post == null) return invent.apply(unit, role);
        var name = switch (role) {
            case UNIT_HEAD -> "演示负责人";
            case DISPATCHER -> "演示分办员";
            case MODERATOR -> "演示审核员";
            default -> "演示承办人";
        };
        return new Official(new PersonId(post.person()), name, List.of(post));
    }

    /** Somebody invented has held the post from then on. */
    static LocalDate since(LocalDate first) {
        return first.minusDays(30);
    }
}
