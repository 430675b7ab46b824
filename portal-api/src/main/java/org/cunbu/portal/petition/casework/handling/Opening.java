package org.cunbu.portal.petition.casework.handling;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.store.ListedLetters;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays a letter on the desk of the office that passes it on: from the moment of receipt somebody answers for it. */
@Component
public class Opening {

    private final CaseFiles files;
    private final Rounds rounds;
    private final ListedLetters listed;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;

    public Opening(
            CaseFiles files,
            Rounds rounds,
            ListedLetters listed,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines) {
        this.files = files;
        this.rounds = rounds;
        this.listed = listed;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
    }

    /** Opens the first round, unless it is open; inside the caller's act. */
    public Mono<Void> ensure(PetitionId petition) {
        return rounds.of(petition).hasElement().flatMap(open -> open ? Mono.empty() : open(petition));
    }

    /** The same for many letters, one statement a table. All are read before the first is written. */
    public Mono<Void> ensureAll(List<PetitionId> petitions) {
        return files.unopened(petitions).flatMap(all -> all.isEmpty() ? Mono.empty() : openAll(all));
    }

    private Mono<Void> open(PetitionId petition) {
        return files.plain(petition)
                .flatMap(files::raise)
                .flatMap(file -> filing.nextClock(file)
                        .map(next -> file.with(file.round().waitingFor(next))))
                .delayUntil(file -> rounds.open(file.round()))
                .delayUntil(file -> listed.keep(List.of(file.petition())))
                .delayUntil(clocks::handOver)
                .delayUntil(file -> clocks.startDispatchStatutes(List.of(file)))
                .flatMap(file -> filing.append(Actor.program(), file.round().opened(), entry(file)));
    }

    private Mono<Void> openAll(List<CaseFile> read) {
        return filing.nextClocks(read)
                .flatMap(next -> files.raiseAll(read.stream()
                        .map(file -> file.with(file.round().waitingFor(Optional.ofNullable(next.get(file.id())))))
                        .toList()))
                .flatMap(raised -> rounds.openAll(
                                raised.stream().map(CaseFile::round).toList())
                        .then(listed.keep(
                                raised.stream().map(CaseFile::petition).toList()))
                        .then(clocks.handOverAll(raised))
                        .then(clocks.startDispatchStatutes(raised))
                        .then(filing.append(raised.stream()
                                .map(file -> new Written(
                                        entry(file),
                                        Actor.program(),
                                        file.round().opened()))
                                .toList())));
    }

    private RoundOpened entry(CaseFile file) {
        Round round = file.round();
        return new RoundOpened(
                file.subject(), round.state().holder().value(), round.secrecy().hides(), lines.onOpenDesk(file));
    }
}
