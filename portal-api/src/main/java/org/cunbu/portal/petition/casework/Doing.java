package org.cunbu.portal.petition.casework;

import java.util.function.Supplier;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.showing.CaseBook;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Does an act in one transaction, and shows what came of it. */
@Component
class Doing {

    private static final Retry OVERTAKEN =
            Retry.max(5).filter(Overtaken.class::isInstance).onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final Acts acts;
    private final CaseBook book;

    Doing(Acts acts, CaseBook book) {
        this.acts = acts;
        this.book = book;
    }

    /** An official's act, and the case as they may see it then. */
    Mono<CaseView> act(PetitionId id, Official by, Supplier<Mono<CaseFile>> act) {
        return acts.inOne(act).then(Mono.defer(() -> book.after(id, by)));
    }

    /** A petitioner names no version: overtaken by an official, the same wish is tried on what is now. */
    Mono<Void> again(Supplier<Mono<Void>> act) {
        return Mono.defer(() -> acts.inOne(act)).retryWhen(OVERTAKEN);
    }
}
