package org.cunbu.portal.people.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.people.identity.store.AdministratorLinks;
import org.cunbu.portal.people.organization.NewPost;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * How a new portal gets its first administrator: a one-time link is written to the log, which only whoever runs the
 * machine can read. Once there is an administrator no link works any more.
 */
@Service
public class FirstAdministrator {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AdministratorLinks links;
    private final Organization organization;
    private final SigningIn signingIn;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;

    public FirstAdministrator(
            AdministratorLinks links,
            Organization organization,
            SigningIn signingIn,
            Acts acts,
            Journal journal,
            PortalClock clock) {
        this.links = links;
        this.organization = organization;
        this.signingIn = signingIn;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new one-time token, good for 24 hours; empty where there is an administrator already. */
    public Mono<String> invite() {
        return organization.hasAdministrator().filter(known -> !known).flatMap(none -> {
            String token = random();
            return acts.inOne(() -> links.add(token, clock.instant())).thenReturn(token);
        });
    }

    /** Whether the token would still work. */
    public Mono<Boolean> isOpen(String token) {
        return organization
                .hasAdministrator()
                .filter(known -> !known)
                .flatMap(none -> links.isValid(token, clock.instant()))
                .defaultIfEmpty(false);
    }

    /** Makes whoever signed in the first administrator, if the token is good and there is none. */
    public Mono<Post> accept(String token, SignedIn account) {
        return acts.inOne(() -> links.oneAtATime()
                .then(Mono.defer(organization::hasAdministrator))
                .filter(known -> !known)
                .flatMap(none -> signingIn.arrive(account))
                .flatMap(person -> used(token, person))
                .switchIfEmpty(Mono.error(() -> new NotFound("这个链接")))
                .flatMap(person -> organization.appoint(postFor(person), Actor.program())));
    }

    private Mono<Person> used(String token, Person person) {
        Instant now = clock.instant();
        return links.use(token, person.id().value(), now)
                .map(link -> new AdministratorLinkUsed(
                        new Subject("administrator-link", link, 2), person.id().value()))
                .flatMap(entry -> journal.append(entry, Actor.program()).thenReturn(person));
    }

    private NewPost postFor(Person person) {
        return new NewPost(person.id().value(), UnitId.HEADQUARTERS, Role.ADMINISTRATOR, clock.today(), null);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
