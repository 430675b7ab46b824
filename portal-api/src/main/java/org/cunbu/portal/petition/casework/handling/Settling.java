package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 化解: both sides signed an agreement, and that closes the letter; two pairs of eyes, as with every end. */
@Component
public class Settling {

    private final CaseFiles files;
    private final RoundClocks clocks;
    private final Closing closing;
    private final FileNotesOf notes;
    private final Discreet discreet;
    private final PortalClock clock;

    Settling(
            CaseFiles files,
            RoundClocks clocks,
            Closing closing,
            FileNotesOf notes,
            Discreet discreet,
            PortalClock clock) {
        this.files = files;
        this.clocks = clocks;
        this.closing = closing;
        this.notes = notes;
        this.discreet = discreet;
        this.clock = clock;
    }

    /** The head records the agreement: which paper, signed by whom and when; inside an act. */
    public Mono<CaseFile> settle(PetitionId id, int version, String rawEvidence, Official by) {
        String evidence = Words.required("evidence", rawEvidence, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.SETTLE, by)
                .doOnNext(file -> twoPairsOfEyes(file, by))
                .delayUntil(file ->
                        notes.official(file, NotePurpose.AGREEMENT, evidence, by, Answering.post(file, by), now))
                .delayUntil(file -> clocks.keep(file, ClockKind.CONCLUSION, now))
                .delayUntil(file -> clocks.stop(file, now))
                .flatMap(file -> discreet.forFile(file.petition(), evidence)
                        .flatMap(words -> closing.close(
                                file,
                                file.inHand().agreed(words, now),
                                Answering.post(file, by).actor(),
                                now)));
    }

    private static void twoPairsOfEyes(CaseFile file, Official by) {
        if (file.inHand().handler().person().equals(by.person().value())) {
            throw new Conflict("second-pair-of-eyes", "承办人自己不能确认协议，请由另一位负责人确认。");
        }
    }
}
