package org.cunbu.standalone.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Administration;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.PersonId;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The invented officials: those with accounts, and a handler and a head for every other unit that answers a letter. */
@Component
class InventedOffices {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SigningIn signingIn;
    private final Administration administration;
    private final Organization organization;
    private final Map<String, Official> known = new HashMap<>();

    InventedOffices(SigningIn signingIn, Administration administration, Organization organization) {
        this.signingIn = signingIn;
        this.administration = administration;
        this.organization = organization;
    }

    /** Gives the people with accounts their posts. */
    void openWithAccounts(LocalDate since) {
        for (DemoAccount account : DemoAccount.ALL) {
            var person = done(signingIn.arrive(new SignedIn(account.subject(), account.username(), account.name())));
            var unit = new UnitId(account.unit());
            var role = Role.valueOf(account.role());
            appoint(person.id(), account.name(), unit, role, since);
        }
    }

    /** Somebody in this role at this unit; invented where nobody is. */
    Official at(UnitId unit, Role role, LocalDate since) {
        var found = known.get(key(unit, role));
        return found != null ? found : invent(unit, role, since);
    }

    private Official invent(UnitId unit, Role role, LocalDate since) {
        var name = role == Role.UNIT_HEAD ? "演示负责人" : "演示承办人";
        var username = "demo-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-"
                + unit.value().toLowerCase(java.util.Locale.ROOT);
        var person = done(administration.prepareByProgram(username, name));
        return appoint(person.id(), name, unit, role, since);
    }

    private Official appoint(PersonId person, String name, UnitId unit, Role role, LocalDate since) {
        Post post = done(organization.appoint(new NewPost(person.value(), unit, role, since, null), Actor.program()));
        List<Post> posts = new ArrayList<>(List.of(post));
        var official = new Official(person, name, posts);
        known.put(key(unit, role), official);
        return official;
    }

    private static <T> T done(Mono<T> act) {
        return Objects.requireNonNull(act.block(PATIENCE), "an act gives its result");
    }

    private static String key(UnitId unit, Role role) {
        return unit.value() + " " + role;
    }
}
