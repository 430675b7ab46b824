package org.cunbu.portal.petition.casework.handling;

import java.util.Optional;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.ContactId;
import org.cunbu.portal.foundation.privacy.Look;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.SeenPeople;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Particulars;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets those who handle a letter see how its writer can be reached, each time with a reason. */
@Component
public class Contacting {

    private final CaseFiles files;
    private final Intake intake;
    private final Vault vault;
    private final Discreet discreet;

    Contacting(CaseFiles files, Intake intake, Vault vault, Discreet discreet) {
        this.files = files;
        this.intake = intake;
        this.vault = vault;
        this.discreet = discreet;
    }

    /** The contact, and the look in the journal; inside an act. */
    public Mono<SeenPeople> see(PetitionId id, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.LOOK);
        return files.readable(id, by)
                .map(file -> file.requireNow(Act.SEE_CONTACT))
                .flatMap(file -> discreet.forFile(file.petition(), reason)
                        .map(words -> new Look(post(file, by).actor(), words))
                        .flatMap(look -> people(file, look)));
    }

    private Mono<SeenPeople> people(CaseFile file, Look look) {
        return Mono.zip(
                        seen(file.petition().contact(), look),
                        seen(file.petition().writer(), look),
                        intake.particulars(file.petition().id())
                                .flatMapIterable(Particulars::representatives)
                                .concatMap(one ->
                                        vault.contact(one, look).onErrorResume(NotFound.class, gone -> Mono.empty()))
                                .collectList())
                .map(all -> new SeenPeople(all.getT1().orElse(null), all.getT2().orElse(null), all.getT3()))
                .filter(seen -> !seen.isNobody())
                .switchIfEmpty(Mono.error(() -> new NotFound("联系方式")));
    }

    private Mono<Optional<ContactDetails>> seen(Optional<ContactId> contact, Look look) {
        return Mono.justOrEmpty(contact)
                .flatMap(id -> vault.contact(id, look))
                .onErrorResume(NotFound.class, gone -> Mono.empty())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Post post(CaseFile file, Official by) {
        return by.postAt(file.round().state().holder(), Role.HANDLER, Role.VILLAGE_CADRE, Role.UNIT_HEAD)
                .orElse(by.posts().getFirst());
    }
}
