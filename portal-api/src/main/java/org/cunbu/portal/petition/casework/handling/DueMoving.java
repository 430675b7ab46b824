package org.cunbu.portal.petition.casework.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.DeadlineMoved;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundDueMoved;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a notice of days off does to letters: their queue line waits for the new day, their history says so. Many letters
 * are one statement a table.
 */
@Component
public class DueMoving {

    private final Intake intake;
    private final Rounds rounds;
    private final CaseFiles files;
    private final Filing filing;

    DueMoving(Intake intake, Rounds rounds, CaseFiles files, Filing filing) {
        this.intake = intake;
        this.rounds = rounds;
        this.files = files;
        this.filing = filing;
    }

    /** Whether it is the calendar's doing; a question or an extension is told by the act that asked for it. */
    public static boolean isToTell(DeadlineMoved moved) {
        return moved.why() == DeadlineMoved.Why.NOTICE;
    }

    /** Tells it of every letter that lies on a desk and is not closed; inside the reader's act. */
    public Mono<Void> moved(List<Recorded> entries) {
        Map<UUID, List<Recorded>> ofLetter = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.as(DeadlineMoved.class).of(), LinkedHashMap::new, Collectors.toList()));
        var ids = ofLetter.keySet().stream().map(PetitionId::new).toList();
        return Mono.zip(rounds.ofAll(ids).collectList(), intake.petitions(ids), DueMoving::open)
                .filter(open -> !open.isEmpty())
                .flatMap(open -> filing.nextClocks(open).flatMap(next -> told(open, next, ofLetter)));
    }

    private static List<CaseFile> open(List<Round> rounds, Map<PetitionId, Petition> petitions) {
        return rounds.stream()
                .filter(round -> !(round.state() instanceof RoundState.Closed))
                .map(round -> {
                    Petition petition = Objects.requireNonNull(petitions.get(round.petition()));
                    return new CaseFile(petition, petition.version(), round, Set.of());
                })
                .toList();
    }

    private Mono<Void> told(List<CaseFile> open, Map<UUID, NextClock> next, Map<UUID, List<Recorded>> ofLetter) {
        return files.raiseAll(open)
                .flatMap(raised -> rounds.waitAll(raised.stream()
                                .map(file -> file.round().waitingFor(Optional.ofNullable(next.get(file.id()))))
                                .toList())
                        .then(filing.append(raised.stream()
                                .map(file -> entry(file, Objects.requireNonNull(ofLetter.get(file.id()))))
                                .toList())));
    }

    private static Written entry(CaseFile file, List<Recorded> moves) {
        return new Written(
                new RoundDueMoved(
                        file.subject(),
                        moves.stream()
                                .map(entry -> entry.as(DeadlineMoved.class))
                                .map(moved -> new RoundDueMoved.Move(
                                        moved.kind(),
                                        moved.before(),
                                        Shanghai.dayOf(moved.due().minusMillis(1))))
                                .toList()),
                Actor.program(),
                moves.getLast().happened());
    }
}
