package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.privacy.Original;
import org.cunbu.portal.foundation.privacy.Vault;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Extension;
import org.cunbu.portal.petition.casework.LetterAddedTo;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Question;
import org.cunbu.portal.petition.casework.QuestionAnswered;
import org.cunbu.portal.petition.casework.QuestionAsked;
import org.cunbu.portal.petition.casework.TermExtended;
import org.cunbu.portal.petition.casework.store.Additions;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 询问 and 延期: each once in a round; the one stops the promise for some days, the other lengthens the statute. */
@Component
public class Asking {

    private final CaseFiles files;
    private final OpenFiles open;
    private final RoundClocks clocks;
    private final Filing filing;
    private final FileNotesOf notes;
    private final Additions additions;
    private final Vault vault;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Asking(
            CaseFiles files,
            OpenFiles open,
            RoundClocks clocks,
            Filing filing,
            FileNotesOf notes,
            Additions additions,
            Vault vault,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.open = open;
        this.clocks = clocks;
        this.filing = filing;
        this.notes = notes;
        this.additions = additions;
        this.vault = vault;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** Asks the petitioner; the promise stands still until the answer, at most five working days; inside an act. */
    public Mono<CaseFile> ask(PetitionId id, int version, String rawQuestion, Official by) {
        String question = Words.required("question", rawQuestion, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.ASK, by)
                .doOnNext(Asking::notAskedBefore)
                .delayUntil(
                        file -> notes.official(file, NotePurpose.QUESTION, question, by, Answering.post(file, by), now))
                .delayUntil(file -> clocks.pause(file, now))
                .flatMap(file -> discreet.forPetitioner(file.petition(), question)
                        .flatMap(words -> asked(file, words, by, now)));
    }

    private static void notAskedBefore(CaseFile file) {
        if (file.round().once().question().isPresent()) {
            throw new Conflict("asked-already", "已经问过来信人一次，不能再停表询问；要了解情况，可以打电话，记在案卷里。");
        }
    }

    private Mono<CaseFile> asked(CaseFile file, String words, Official by, Instant now) {
        var once = file.round().once().asked(new Question(words, Answering.pen(by), now, Optional.empty()));
        String lead = file.round().state().holder().value();
        return filing.file(
                        file,
                        file.round().having(once),
                        Answering.post(file, by).actor(),
                        now,
                        new QuestionAsked(file.subject(), lead))
                .delayUntil(done -> filing.tell(done, "letter-asked", references(done)));
    }

    private Map<String, String> references(CaseFile file) {
        return Map.of(
                "number", file.petition().number().shown(),
                "unit", houses.name(file.round().state().holder()));
    }

    /** The petitioner answers: the words lie with the letter, the promise goes on; inside an act. */
    public Mono<Void> answer(PetitionId id, String rawAnswer) {
        String answer = Words.required("reply", rawAnswer, LetterText.MAX);
        Instant now = clock.instant();
        UUID addition = Ids.next();
        return files.begin(id, Act.ANSWER_QUESTION)
                .doOnNext(file -> open.noAccusation(file, "reply", answer))
                .delayUntil(file ->
                        vault.keepOriginals(List.of(vault.sealOriginal(addition, new Original("", answer, null)))))
                .delayUntil(file -> discreet.forFile(file.petition(), answer)
                        .flatMap(masked -> additions.add(addition, id, now, masked)))
                .delayUntil(file -> clocks.resume(file, now))
                .flatMap(file -> answered(file, addition, now))
                .then();
    }

    private Mono<CaseFile> answered(CaseFile file, UUID addition, Instant now) {
        Question asked = file.round()
                .once()
                .question()
                .filter(Question::isOpen)
                .orElseThrow(() -> new Conflict("nothing-asked", "现在没有等您回答的问题；有话可以补充。"));
        var once = file.round().once().asked(asked.answered(now));
        return filing.file(
                file,
                file.round().having(once),
                Actor.petitioner(),
                now,
                new QuestionAnswered(
                        file.subject(), file.round().state().holder().value()),
                new LetterAddedTo(file.subject(), addition));
    }

    /** The head of the organ gives thirty days more, once; the petitioner is told with the same act; inside an act. */
    public Mono<CaseFile> extend(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.EXTEND, by)
                .doOnNext(this::mayBeExtended)
                .delayUntil(
                        file -> notes.official(file, NotePurpose.EXTENSION, reason, by, Answering.post(file, by), now))
                .flatMap(file -> clocks.extend(file, now)
                        .switchIfEmpty(Mono.error(() -> new Conflict("no-statute", "这封信没有可以延长的法定期限，或者期限已经过了。")))
                        .zipWith(discreet.forPetitioner(file.petition(), reason))
                        .flatMap(both -> extended(file, both.getT1(), both.getT2(), by, now)));
    }

    private void mayBeExtended(CaseFile file) {
        if (file.round().once().extension().isPresent()) {
            throw new Conflict("extended-already", "已经延期一次，不能再延。");
        }
        if (houses.isVillage(file.round().state().holder())) {
            throw new Conflict("not-an-organ", "村（社区）不能延期，请乡镇来定。");
        }
    }

    private Mono<CaseFile> extended(CaseFile file, Deadline statute, String reason, Official by, Instant now) {
        var until = statute.reckoning().lastDay();
        var once = file.round().once().extended(new Extension(reason, Answering.pen(by), now, until));
        return filing.file(
                        file,
                        file.round().having(once),
                        Answering.post(file, by).actor(),
                        now,
                        new TermExtended(
                                file.subject(), file.round().state().holder().value(), until))
                .delayUntil(done -> filing.tell(
                        done,
                        "letter-extended",
                        Map.of(
                                "number", done.petition().number().shown(),
                                "unit", houses.name(done.round().state().holder()),
                                "date", ClockWords.day(until))));
    }
}
