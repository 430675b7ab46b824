package org.cunbu.portal.petition.casework.handling;

import java.util.Set;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.JournalReader;
import org.cunbu.portal.foundation.journal.Recorded;
import org.cunbu.portal.petition.casework.RoundClosed;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A letter that was withdrawn takes what was attached to it along, within moments. */
@Component
class WithdrawnFiles implements JournalReader {

    private final FileActs files;

    WithdrawnFiles(FileActs files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(RoundClosed.class);
    }

    @Override
    public Mono<Void> take(Recorded entry) {
        return entry.as(RoundClosed.class).verdict() == Verdict.WITHDRAWN
                ? files.erase(new PetitionId(entry.subject().id()), Actor.program())
                : Mono.empty();
    }
}
