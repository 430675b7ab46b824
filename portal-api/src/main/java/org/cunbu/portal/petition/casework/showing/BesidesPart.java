package org.cunbu.portal.petition.casework.showing;

import java.util.Optional;
import org.cunbu.portal.foundation.privacy.Masked;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Besides;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Particulars;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows how a letter came about, to each official as much as is theirs to see. */
@Component
class BesidesPart {

    private final Intake intake;
    private final Vault vault;
    private final CountyHouses houses;

    BesidesPart(Intake intake, Vault vault, CountyHouses houses) {
        this.intake = intake;
        this.vault = vault;
        this.houses = houses;
    }

    Mono<Besides> of(CaseFile file) {
        return intake.particulars(file.petition().id()).flatMap(all -> people(file, all));
    }

    private Mono<Besides> people(CaseFile file, Particulars all) {
        boolean known = file.may(Act.SEE_CONTACT);
        var petition = file.petition();
        Mono<Optional<Masked>> writer = known
                ? Mono.justOrEmpty(petition.writer())
                        .flatMap(vault::masked)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
        var many = known ? Flux.fromIterable(all.representatives()).concatMap(vault::masked) : Flux.<Masked>empty();
        var entered = all.entered();
        return Mono.zip(writer, many.collectList())
                .map(both -> new Besides(
                        petition.body(),
                        entered == null ? null : houses.name(entered.unit()),
                        file.may(Act.READ_TEXT) ? all : null,
                        both.getT1().orElse(null),
                        both.getT2()));
    }
}
