package org.cunbu.portal.petition.publication;

import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.intake.Petition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What has to be known of a letter to keep it from the public: its writer's name, and a village that stands in it. */
@Component
class Discretion {

    private final Vault vault;
    private final Organization organization;

    Discretion(Vault vault, Organization organization) {
        this.vault = vault;
        this.organization = organization;
    }

    /** The names that the public version must not hold. */
    Mono<Set<String>> namesOf(Petition petition) {
        return Mono.justOrEmpty(petition.contact())
                .flatMap(vault::contactForDelivery)
                .map(Discretion::names)
                .defaultIfEmpty(Set.of());
    }

    /** The unit that stands for this one in public: itself, but for a village or group its township. */
    UnitId inPublic(UnitId unit) {
        return isFinerThanTownship(unit) ? inPublic(organization.superiorOf(unit)) : unit;
    }

    private boolean isFinerThanTownship(UnitId unit) {
        return organization
                .unit(unit)
                .map(Unit::kind)
                .filter(kind -> kind == UnitKind.VILLAGE || kind == UnitKind.GROUP)
                .isPresent();
    }

    private static Set<String> names(ContactDetails contact) {
        return Optional.ofNullable(contact.name())
                .map(name -> Set.of(name.text()))
                .orElse(Set.of());
    }
}
