package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a round after the first; that one stays as it was. */
@Component
class FurtherRound {

    private final Rounds rounds;
    private final CallBacks calls;
    private final Filing filing;

    FurtherRound(Rounds rounds, CallBacks calls, Filing filing) {
        this.rounds = rounds;
        this.calls = calls;
        this.filing = filing;
    }

    /** Writes the file's new round, whose clocks have been started; inside an act that raised the petition. */
    Mono<CaseFile> open(CaseFile file, Actor by, Instant at, Entry entry) {
        return filing.nextClock(file)
                .map(next -> file.with(file.round().waitingFor(next)))
                .delayUntil(fresh -> rounds.open(fresh.round())
                        .filter(opened -> opened)
                        .switchIfEmpty(Mono.error(CaseFile::wrongState)))
                .delayUntil(fresh -> calls.moot(fresh.petition().id(), at))
                .delayUntil(fresh -> filing.append(by, at, entry));
    }
}
