package org.cunbu.portal.petition.casework.rules;

import static org.cunbu.portal.people.organization.Role.DISPATCHER;
import static org.cunbu.portal.people.organization.Role.HANDLER;
import static org.cunbu.portal.people.organization.Role.LEADER;
import static org.cunbu.portal.people.organization.Role.SUPERVISOR;
import static org.cunbu.portal.people.organization.Role.UNIT_HEAD;
import static org.cunbu.portal.people.organization.Role.VILLAGE_CADRE;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.ReadScope;

/** Whose cases an official may read: the table of rights, turned to face a list. */
public final class Scopes {

    private static final Set<Role> AT_DISCIPLINE = Set.of(HANDLER, DISPATCHER, UNIT_HEAD);

    private Scopes() {}

    /** @param below a unit with all units below it */
    public static ReadScope of(Official by, Houses houses, Function<UnitId, Set<UnitId>> below) {
        var units = new HashSet<UnitId>();
        boolean all = false;
        boolean discipline = false;
        boolean publishable = false;
        for (Post post : by.posts()) {
            switch (post.role()) {
                case LEADER, AUDITOR -> all = true;
                case DISPATCHER -> all |= post.unit().equals(houses.petitionOffice());
                case HANDLER, VILLAGE_CADRE -> units.add(post.unit());
                case UNIT_HEAD, SUPERVISOR -> units.addAll(below.apply(post.unit()));
                case MODERATOR -> publishable = true;
                case GROUP_LEADER, GRID_WORKER, ADMINISTRATOR -> {}
            }
            discipline |= post.unit().equals(houses.discipline()) && AT_DISCIPLINE.contains(post.role());
        }
        return new ReadScope(all, units, discipline, publishable);
    }

    /** The units at which this official holds one of these roles. */
    public static Set<UnitId> unitsOf(Official by, Role... roles) {
        var wanted = Set.of(roles);
        return by.posts().stream()
                .filter(post -> wanted.contains(post.role()))
                .map(Post::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where this official decides what a unit or a petitioner asks of it. */
    public static Set<UnitId> decidesAt(Official by) {
        return unitsOf(by, UNIT_HEAD, DISPATCHER, SUPERVISOR, LEADER);
    }

    /** Where letters are taken up by this official. */
    public static Set<UnitId> handlesAt(Official by) {
        return unitsOf(by, HANDLER, VILLAGE_CADRE);
    }
}
