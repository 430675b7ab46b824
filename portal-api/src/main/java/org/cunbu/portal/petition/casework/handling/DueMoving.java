package org.cunbu.portal.petition.casework.handling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.deadlines.DeadlineMoved;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.deadlines.Running;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.petition.casework.NextClock;
import org.cunbu.portal.petition.casework.RoundDueMoved;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a notice of days off does to letters: their queue line waits for the new day, their history says so. Many letters
 * are one statement a table, and no more of a letter is read than its versions.
 */
@Component
public class DueMoving {

    private final Intake intake;
    private final Rounds rounds;
    private final Deadlines deadlines;
    private final Filing filing;

    DueMoving(Intake intake, Rounds rounds, Deadlines deadlines, Filing filing) {
        this.intake = intake;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.filing = filing;
    }

    /**
     * Tells it of every letter that lies on a desk and is not closed; inside the reader's act. Only the calendar's doing: a
     * question or an extension is told by the act that asked for it.
     */
    public Mono<Void> moved(List<Recorded> entries) {
        Map<UUID, List<DeadlineMoved>> ofLetter = entries.stream()
                .map(entry -> entry.as(DeadlineMoved.class))
                .filter(moved -> moved.why() == DeadlineMoved.Why.NOTICE)
                .collect(Collectors.groupingBy(DeadlineMoved::of, LinkedHashMap::new, Collectors.toList()));
        if (ofLetter.isEmpty()) return Mono.empty();
        Happened happened = new Happened(ofLetter, entries.getLast());
        return rounds.openOf(ofLetter.keySet().stream().map(PetitionId::new).toList())
                .collectList()
                .filter(open -> !open.isEmpty())
                .flatMap(open -> told(open, happened));
    }

    private record Happened(Map<UUID, List<DeadlineMoved>> ofLetter, Recorded last) {}

    private Mono<Void> told(List<Rounds.Waiting> open, Happened happened) {
        var ids = open.stream().map(round -> new PetitionId(round.petition())).toList();
        var matters = open.stream().map(Rounds.Waiting::petition).toList();
        return Mono.zip(intake.versions(ids), deadlines.waiting(matters))
                .flatMap(read -> intake.raiseAll(read.getT1())
                        .then(rounds.waitAll(open.stream()
                                .map(round -> waiting(round, read.getT2().getOrDefault(round.petition(), List.of())))
                                .toList()))
                        .then(filing.append(open.stream()
                                .map(round -> entry(
                                        round.petition(),
                                        Objects.requireNonNull(read.getT1().get(new PetitionId(round.petition()))) + 1,
                                        happened))
                                .toList())));
    }

    private static Rounds.Waiting waiting(Rounds.Waiting round, List<Running> clocks) {
        return round.forClock(Running.nextOf(clocks)
                .map(clock ->
                        new NextClock(clock.kind(), Shanghai.dayOf(clock.due().minusMillis(1)), clock.due())));
    }

    private static Written entry(UUID petition, int version, Happened happened) {
        var moves = Objects.requireNonNull(happened.ofLetter().get(petition)).stream()
                .map(moved -> new RoundDueMoved.Move(
                        moved.kind(), moved.before(), Shanghai.dayOf(moved.due().minusMillis(1))))
                .toList();
        return new Written(
                new RoundDueMoved(new Subject("petition", petition, version), moves),
                Actor.program(),
                happened.last().happened());
    }
}
