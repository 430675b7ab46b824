package org.cunbu.portal.petition.casework.handling;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.privacy.ContactDetails;
import org.cunbu.portal.foundation.privacy.Look;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets those who handle a letter see how its writer can be reached, each time with a reason. */
@Component
public class Contacting {

    private final CaseFiles files;
    private final Vault vault;
    private final Discreet discreet;

    Contacting(CaseFiles files, Vault vault, Discreet discreet) {
        this.files = files;
        this.vault = vault;
        this.discreet = discreet;
    }

    /** The contact, and the look in the journal; inside an act. */
    public Mono<ContactDetails> see(PetitionId id, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.LOOK);
        return files.readable(id, by)
                .map(file -> file.requireNow(Act.SEE_CONTACT))
                .flatMap(file -> Mono.justOrEmpty(file.petition().contact())
                        .switchIfEmpty(Mono.error(() -> new NotFound("联系方式")))
                        .zipWith(discreet.forFile(file.petition(), reason))
                        .flatMap(both -> vault.contact(
                                both.getT1(), new Look(post(file, by).actor(), both.getT2()))));
    }

    private static Post post(CaseFile file, Official by) {
        return by.postAt(file.round().state().holder(), Role.HANDLER, Role.VILLAGE_CADRE, Role.UNIT_HEAD)
                .orElse(by.posts().getFirst());
    }
}
