package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.LetterAddedTo;
import org.cunbu.portal.petition.casework.Rating;
import org.cunbu.portal.petition.casework.Solved;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.casework.WordSaid;
import org.cunbu.portal.petition.casework.rules.Verdicts;
import org.cunbu.portal.petition.casework.store.Additions;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the petitioner does: adds to the letter, says whether it is solved. */
@Component
public class Petitioning {

    /** A letter that was added to so often is better written anew. */
    static final int MOST_ADDITIONS = 20;

    private final CaseFiles files;
    private final Routing routing;
    private final Opening opening;
    private final RoundClocks clocks;
    private final Filing filing;
    private final Closing closing;
    private final PublicLines lines;
    private final Additions additions;
    private final Vault vault;
    private final Discreet discreet;
    private final PortalClock clock;

    Petitioning(
            CaseFiles files,
            Routing routing,
            Opening opening,
            RoundClocks clocks,
            Filing filing,
            Closing closing,
            PublicLines lines,
            Additions additions,
            Vault vault,
            Discreet discreet,
            PortalClock clock) {
        this.files = files;
        this.routing = routing;
        this.opening = opening;
        this.clocks = clocks;
        this.filing = filing;
        this.closing = closing;
        this.lines = lines;
        this.additions = additions;
        this.vault = vault;
        this.discreet = discreet;
        this.clock = clock;
    }

    /** Adds to the letter: the words into the vault, masked ones into the file; inside an act. */
    public Mono<Void> add(PetitionId id, LetterText more) {
        Words.required("more", more.text(), LetterText.MAX);
        Instant now = clock.instant();
        UUID addition = Ids.next();
        return opening.ensure(id)
                .then(Mono.defer(() -> files.begin(id, Act.ADD)))
                .doOnNext(file -> noAccusation(file, "more", more.text()))
                .delayUntil(file -> notTooMany(id))
                .delayUntil(file ->
                        vault.keepOriginals(List.of(vault.sealOriginal(addition, new Original("", more.text(), null)))))
                .delayUntil(file -> discreet.forFile(file.petition(), more.text())
                        .flatMap(masked -> additions.add(addition, id, now, masked)))
                .flatMap(file -> filing.append(Actor.petitioner(), now, new LetterAddedTo(file.subject(), addition)));
    }

    /** Says whether it is solved, and how satisfied; inside an act. */
    public Mono<Void> say(PetitionId id, Solved solved, Optional<Rating> rating, Optional<String> rawRemark) {
        Instant now = clock.instant();
        Optional<String> remark =
                rawRemark.filter(text -> !text.isBlank()).map(text -> Words.required("remark", text, Words.MESSAGE));
        return files.begin(id, Act.SAY)
                .doOnNext(file -> remark.ifPresent(text -> noAccusation(file, "remark", text)))
                .delayUntil(file -> clocks.keep(file, ClockKind.PETITIONERS_WORD, now))
                .delayUntil(file -> clocks.stop(file, ClockKind.WITHDRAWAL, now))
                .flatMap(file -> masked(file, remark)
                        .map(text -> new Word.Said(solved, rating, text, now))
                        .flatMap(word -> close(file, word, now)))
                .then();
    }

    private Mono<CaseFile> close(CaseFile file, Word.Said word, Instant now) {
        var entry = new WordSaid(
                file.subject(),
                file.round().state().holder().value(),
                word.solved(),
                word.rating().orElse(null),
                lines.of(file, said(word.solved(), word.rating()), null));
        var closed = file.answered().closed(Verdicts.of(word.solved()), word);
        return closing.close(file, closed, Actor.petitioner(), now, entry);
    }

    /** Rule 1: what sounds like a denunciation comes before the discipline desk first, so not into an open file. */
    private void noAccusation(CaseFile file, String field, String text) {
        if (!file.round().secrecy().hides() && routing.accuses(text)) {
            throw Invalid.field(field, "accusation", "补充里像是在反映某人的问题。请另写一封信，类别选“举报”，先由纪检监察看，承办单位看不到。");
        }
    }

    private Mono<Optional<String>> masked(CaseFile file, Optional<String> text) {
        return Mono.justOrEmpty(text)
                .flatMap(words -> discreet.forFile(file.petition(), words))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    static String said(Solved solved, Optional<Rating> rating) {
        return rating.map(given -> solved.name() + "/" + given.name()).orElse(solved.name());
    }

    private Mono<Void> notTooMany(PetitionId id) {
        return additions
                .howMany(id)
                .filter(many -> many >= MOST_ADDITIONS)
                .flatMap(many -> Mono.error(Invalid.field("more", "too-many", "这封信已经补充了很多次，请另写一封新信。")));
    }
}
