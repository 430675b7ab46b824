package org.cunbu.portal.petition.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.privacy.PersonName;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has to be known of a letter to keep it from the public: the names of those who wrote, and a village that stands in it. */
@Component
class Discretion {

    private final Intake intake;
    private final Vault vault;
    private final Organization organization;

    Discretion(Intake intake, Vault vault, Organization organization) {
        this.intake = intake;
        this.vault = vault;
        this.organization = organization;
    }

    /** The names that the public version must not hold. */
    Mono<Set<String>> namesOf(Petition petition) {
        return intake.contactsOf(List.of(petition.id()))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(vault::contactForDelivery)
                .flatMap(contact -> Mono.justOrEmpty(contact.name()))
                .map(PersonName::text)
                .collect(Collectors.toSet());
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
}
