package org.cunbu.portal.people.identity;

import java.util.UUID;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.organization.Links;
import org.cunbu.portal.people.organization.NewLink;
import org.cunbu.portal.people.organization.NewResponsibility;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Responsibilities;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.portal.people.organization.UnitWish;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What units there are, which places they stand by, who answers for what: kept by administrators. */
@Service
public class Establishment {
    private final Organization organization;
    private final Links links;
    private final Responsibilities responsibilities;

    public Establishment(Organization organization, Links links, Responsibilities responsibilities) {
        this.organization = organization;
        this.links = links;
        this.responsibilities = responsibilities;
    }

    /** Puts down one unit, new or changed. */
    public Mono<Unit> put(UnitWish wish, Official by) {
        return administrator(by).flatMap(actor -> organization.put(wish, actor));
    }

    /** Links a department with a township or village. */
    public Mono<UnitLink> link(NewLink wish, Official by) {
        return administrator(by).flatMap(actor -> links.link(wish, actor));
    }

    /** Ends a link from today on. */
    public Mono<UnitLink> endLink(UUID link, Official by) {
        return administrator(by).flatMap(actor -> links.end(link, actor));
    }

    /** Somebody answers for a place from then on, in the stead of whoever did. */
    public Mono<Responsibility> give(NewResponsibility wish, Official by) {
        return administrator(by).flatMap(actor -> responsibilities.give(wish, actor));
    }

    /** Ends a responsibility from today on. */
    public Mono<Void> endResponsibility(UUID responsibility, Official by) {
        return administrator(by).flatMap(actor -> responsibilities.end(responsibility, actor));
    }

    private static Mono<Actor> administrator(Official by) {
        return Mono.justOrEmpty(by.postAs(Role.ADMINISTRATOR)).map(by::actor).switchIfEmpty(Mono.error(Forbidden::new));
    }
}
