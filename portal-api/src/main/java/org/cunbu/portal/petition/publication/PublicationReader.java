package org.cunbu.portal.petition.publication;

import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.store.Candidates;
import org.cunbu.portal.petition.publication.store.PublicLetters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays an answered letter whose writer agreed on the moderator's desk, and notes how a published matter ended. */
@Component
class PublicationReader implements JournalReader {

    private final Casework casework;
    private final Candidates candidates;
    private final PublicLetters letters;

    PublicationReader(Casework casework, Candidates candidates, PublicLetters letters) {
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
        return letters.end(petition, entry.as(RoundClosed.class).verdict());
    }

    private static UUID uuid(Recorded entry) {
        return entry.subject().id();
    }
}
