package org.cunbu.portal.petition.publication;

import java.util.Set;
import java.util.UUID;
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
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.store.Candidates;
import org.cunbu.portal.petition.publication.store.Candidates.State;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.springframework.stereotype.Component;
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
        return Set.of(AnswerDelivered.class, RoundClosed.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        var petition = new PetitionId(uuid(entry));
        return entry.is(RoundClosed.class) ? ended(entry, petition) : answered(entry, petition);
    }

    private Mono<Void> answered(Recorded entry, PetitionId petition) {
        return casework.caseOf(petition)
                .filter(Case::mayBePublished)
                .flatMap(facts -> candidates.add(petition, entry.happened()));
    }

    private Mono<Void> ended(Recorded entry, PetitionId petition) {
        var verdict = entry.as(RoundClosed.class).verdict();
        return verdict == Verdict.WITHDRAWN ? takenBack(petition) : letters.end(petition, verdict);
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

    private static UUID uuid(Recorded entry) {
        return entry.subject().id();
    }
}
