package org.cunbu.portal.petition.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.WithdrawalAsked;
import org.cunbu.portal.petition.casework.WithdrawalRecalled;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.store.Candidates;
import org.cunbu.portal.petition.publication.store.Candidates.State;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lays an answered letter whose writer agreed on the moderator's desk, notes how a published matter ended, and takes away
 * what its writer took back.
 */
@Component
class PublicationReader implements JournalReader {

    private final Journal journal;
    private final PortalClock clock;
    private final Intake intake;
    private final Casework casework;
    private final Candidates candidates;
    private final PublicLetters letters;

    PublicationReader(
            Journal journal,
            PortalClock clock,
            Intake intake,
            Casework casework,
            Candidates candidates,
            PublicLetters letters) {
        this.journal = journal;
        this.clock = clock;
        this.intake = intake;
        this.casework = casework;
        this.candidates = candidates;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(AnswerDelivered.class, RoundClosed.class, WithdrawalAsked.class, WithdrawalRecalled.class);
    }

    @Override
    public int most() {
        return MANY;
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        if (entry.is(WithdrawalRecalled.class)) return recalled(petition(entry));
        return isTakenBack(entry) ? takenBack(petition(entry)) : takeRun(List.of(entry));
    }

    /** All that was answered or closed together, up to a letter that was taken back. */
    @Override
    public Mono<Void> takeAll(List<Recorded> entries) {
        var runs = new ArrayList<List<Recorded>>();
        for (var entry : entries) {
            if (runs.isEmpty()
                    || standsAlone(entry)
                    || standsAlone(runs.getLast().getLast())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(entry);
        }
        return Flux.fromIterable(runs)
                .concatMap(run -> standsAlone(run.getFirst()) ? take(run.getFirst()) : takeRun(run))
                .then();
    }

    private Mono<Void> takeRun(List<Recorded> run) {
        var answered = new LinkedHashMap<PetitionId, Instant>();
        var ended = new LinkedHashMap<PetitionId, Verdict>();
        for (var entry : run) {
            if (entry.is(RoundClosed.class)) {
                ended.put(petition(entry), entry.as(RoundClosed.class).verdict());
            } else {
                answered.putIfAbsent(petition(entry), entry.happened());
            }
        }
        return answered(answered).then(letters.endAll(ended));
    }

    private Mono<Void> answered(Map<PetitionId, Instant> since) {
        return casework.cases(since.keySet())
                .flatMap(facts -> candidates.addAll(since.entrySet().stream()
                        .filter(each -> Optional.ofNullable(facts.get(each.getKey()))
                                .filter(Case::mayBePublished)
                                .isPresent())
                        .map(each -> new Candidates.Waiting(each.getKey().value(), each.getValue()))
                        .toList()));
    }

    private static boolean standsAlone(Recorded entry) {
        return isTakenBack(entry) || entry.is(WithdrawalRecalled.class);
    }

    /** The wish is enough: what a writer wants back is no longer shown while another unit asks about it. */
    private static boolean isTakenBack(Recorded entry) {
        if (entry.is(WithdrawalAsked.class)) return true;
        return entry.is(RoundClosed.class) && entry.as(RoundClosed.class).verdict() == Verdict.WITHDRAWN;
    }

    private static PetitionId petition(Recorded entry) {
        return new PetitionId(entry.subject().id());
    }

    /** Not taken back after all: a moderator decides anew. */
    private Mono<Void> recalled(PetitionId petition) {
        return casework.caseOf(petition)
                .filter(Case::mayBePublished)
                .flatMap(letter -> candidates
                        .decide(petition, State.TAKEN_BACK, State.WAITING, null)
                        .then(answered(Map.of(petition, letter.answered().orElseThrow()))));
    }

    private Mono<Void> takenBack(PetitionId petition) {
        return candidates
                .decide(petition, State.WAITING, State.TAKEN_BACK, Cause.TAKEN_BACK)
                .then(candidates.decide(petition, State.PUBLISHED, State.TAKEN_BACK, Cause.TAKEN_BACK))
                .then(Mono.defer(() -> letters.publicOf(petition)))
                .flatMap(letter -> intake.petition(petition).flatMap(read -> takenDown(read, letter)));
    }

    private Mono<Void> takenDown(Petition petition, PublicLetter letter) {
        return intake.raise(petition.id(), petition.version())
                .flatMap(raised -> letters.takeDown(petition.id(), Cause.TAKEN_BACK, clock.instant())
                        .then(Mono.defer(() -> journal.append(
                                new LetterTakenDown(
                                        new Subject("petition", petition.id().value(), raised),
                                        petition.handle(),
                                        letter.id().value()),
                                Actor.program()))));
    }
}
