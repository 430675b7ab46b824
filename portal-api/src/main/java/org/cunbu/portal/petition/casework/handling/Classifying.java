package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.LegalClass;
import org.cunbu.portal.petition.casework.LetterClassified;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.store.LegalClasses;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Marks what a letter is in the law's words. A denunciation goes to the discipline desk at once, wherever it lay. */
@Component
public class Classifying {

    private final CaseFiles files;
    private final LegalClasses classes;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final CountyHouses houses;
    private final PortalClock clock;

    Classifying(
            CaseFiles files,
            LegalClasses classes,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.classes = classes;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.houses = houses;
        this.clock = clock;
    }

    /** Marks it, with a reason; inside an act. */
    public Mono<CaseFile> classify(PetitionId id, int version, LegalClass as, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.CLASSIFY, by)
                .delayUntil(file -> notes.official(file, NotePurpose.CLASSIFIED, reason, by, post(file, by), now))
                .delayUntil(file -> classes.mark(file.id(), file.version(), as, post(file, by), by.name(), now))
                .flatMap(file -> marked(file, as, post(file, by), now));
    }

    private Mono<CaseFile> marked(CaseFile file, LegalClass as, Post by, Instant now) {
        CaseFile after = as == LegalClass.DENUNCIATION ? file.with(secret(file.round())) : file;
        var entries = new ArrayList<Entry>(
                List.of(new LetterClassified(file.subject(), as, by.unit().value())));
        if (as == LegalClass.DENUNCIATION) entries.add(opened(after));
        return (as == LegalClass.DENUNCIATION ? clocks.handOver(after) : Mono.<Void>empty())
                .then(Mono.defer(
                        () -> filing.file(after, after.round(), by.actor(), now, entries.toArray(Entry[]::new))));
    }

    /** Until a person at the discipline desk has marked who is accused, nobody else sees it. */
    private Round secret(Round round) {
        return round.hidden(Secrecy.UNDECIDED).in(new RoundState.Received(houses.discipline()));
    }

    private RoundOpened opened(CaseFile file) {
        return new RoundOpened(file.subject(), file.round().state().holder().value(), true, lines.of(file));
    }

    private Post post(CaseFile file, Official by) {
        return by.postAt(houses.petitionOffice(), Role.DISPATCHER).orElseGet(() -> Answering.post(file, by));
    }
}
