package org.cunbu.portal.petition.casework.handling;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.intake.Identified;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptReplacing;
import org.cunbu.portal.petition.intake.ReplacedReceipt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Replaces the receipt of a letter whose words the official reads as dispatcher or at the discipline desk. */
@Component
public class ReceiptDesk {

    private final CaseFiles files;
    private final ReceiptReplacing replacing;
    private final Discreet discreet;

    ReceiptDesk(CaseFiles files, ReceiptReplacing replacing, Discreet discreet) {
        this.files = files;
        this.replacing = replacing;
        this.discreet = discreet;
    }

    /** Inside an act. Whoever may not read the letter hears that there is none. */
    public Mono<ReplacedReceipt> replace(PetitionId id, Identified how, String reason, Official by, Actor actor) {
        return files.of(id, by)
                .filter(file -> file.may(Act.READ_TEXT) && sitsAtItsDesk(file))
                .switchIfEmpty(Mono.error(() -> new NotFound("这封信")))
                .flatMap(files::raise)
                .flatMap(file -> discreet.forFile(file.petition(), reason)
                        .flatMap(words -> replacing.replace(file.petition(), file.version(), how, words, actor)));
    }

    private static boolean sitsAtItsDesk(CaseFile file) {
        return file.relations().contains(Relation.DISPATCHER)
                || file.relations().contains(Relation.DISCIPLINE);
    }
}
