package org.cunbu.portal.people.identity;

import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.identity.store.Persons;
import org.cunbu.portal.people.organization.Organization;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Turns an account that Keycloak vouches for into the person that the portal knows, and into an official. */
@Service
public class SigningIn {
    private final Persons persons;
    private final Organization organization;
    private final Acts acts;

    public SigningIn(Persons persons, Organization organization, Acts acts) {
        this.persons = persons;
        this.organization = organization;
        this.acts = acts;
    }

    /** Somebody comes in by the front door: known from now on, under the name that Keycloak gives. */
    public Mono<Person> arrive(SignedIn account) {
        return persons.of(account)
                .filter(person -> person.name().equals(account.name())
                        && person.username().equals(account.username()))
                .switchIfEmpty(Mono.defer(() -> acts.inOne(() -> persons.arrive(account))));
    }

    /** The official behind an account, with the posts held at this moment; {@link WithoutPost} where there are none. */
    public Mono<Official> official(SignedIn account) {
        return persons.of(account)
                .switchIfEmpty(Mono.defer(() -> arrive(account)))
                .flatMap(this::withPosts);
    }

    private Mono<Official> withPosts(Person person) {
        return organization
                .postsOf(person.id().value())
                .collectList()
                .filter(posts -> !posts.isEmpty())
                .switchIfEmpty(Mono.error(WithoutPost::new))
                .map(posts -> new Official(person.id(), person.name(), posts));
    }
}
