package org.cunbu.portal.petition.casework.handling;

import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays a letter on the desk of the office that passes it on: from the moment of receipt somebody answers for it. */
@Component
public class Opening {

    private final CaseFiles files;
    private final Rounds rounds;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;

    public Opening(CaseFiles files, Rounds rounds, RoundClocks clocks, Filing filing, PublicLines lines) {
        this.files = files;
        this.rounds = rounds;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
    }

    /** Opens the first round, unless it is open; inside the caller's act. */
    public Mono<Void> ensure(PetitionId petition) {
        return rounds.of(petition).hasElement().flatMap(open -> open ? Mono.empty() : open(petition));
    }

    private Mono<Void> open(PetitionId petition) {
        return files.plain(petition)
                .flatMap(files::raise)
                .flatMap(file -> filing.nextClock(file)
                        .map(next -> file.with(file.round().waitingFor(next))))
                .delayUntil(file -> rounds.open(file.round()))
                .delayUntil(clocks::handOver)
                .flatMap(this::append);
    }

    private Mono<Void> append(CaseFile file) {
        Round round = file.round();
        var entry = new RoundOpened(
                file.subject(), round.state().holder().value(), round.secrecy().hides(), lines.onOpenDesk(file));
        return filing.append(Actor.program(), round.opened(), entry);
    }
}
