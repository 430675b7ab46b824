package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.AnswerApproved;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.AnswerDrafted;
import org.cunbu.portal.petition.casework.AnswerSentBack;
import org.cunbu.portal.petition.casework.CallReason;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.NoteAdded;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Paper;
import org.cunbu.portal.petition.casework.Pen;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.intake.EnteredBy;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the answer, has it read by a second pair of eyes, delivers it. */
@Component
public class Answering {

    private final CaseFiles files;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final CallBacks calls;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Answering(
            CaseFiles files,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            CallBacks calls,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.calls = calls;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** Puts a note into the file, or tells the petitioner a step; inside an act. */
    public Mono<CaseFile> note(PetitionId id, int version, NotePurpose purpose, String rawText, Official by) {
        String text = Words.required("text", rawText, Words.NOTE);
        Instant now = clock.instant();
        boolean told = purpose == NotePurpose.STEP;
        return files.begin(id, version, Act.NOTE, by)
                .delayUntil(file -> notes.official(file, purpose, text, by, post(file, by), now)
                        .flatMap(note ->
                                filing.append(post(file, by).actor(), now, new NoteAdded(file.subject(), note, told))));
    }

    /** Writes the answer, again if need be: what was approved before is so no more; inside an act. */
    public Mono<CaseFile> draft(PetitionId id, int version, String rawAnswer, Official by) {
        String answer = Words.required("answer", rawAnswer, Words.ANSWER);
        Instant now = clock.instant();
        return files.begin(id, version, Act.DRAFT, by)
                .flatMap(file -> discreet.forPetitioner(file.petition(), answer)
                        .flatMap(words -> drafted(file, words, by, now)));
    }

    private Mono<CaseFile> drafted(CaseFile file, String answer, Official by, Instant now) {
        return filing.file(
                file,
                file.round().in(file.inHand().drafted(answer, pen(by), now)),
                post(file, by).actor(),
                now,
                new AnswerDrafted(file.subject(), lead(file)));
    }

    /** The second pair of eyes says yes; inside an act. */
    public Mono<CaseFile> approve(PetitionId id, int version, Official by) {
        Instant now = clock.instant();
        return files.begin(id, version, Act.APPROVE, by)
                .flatMap(file -> filing.file(
                        file,
                        file.round()
                                .in(file.inHand().with(drafted(file.inHand()).approvedBy(pen(by), now))),
                        post(file, by).actor(),
                        now,
                        new AnswerApproved(file.subject(), lead(file))));
    }

    /** The second pair of eyes says no, and why; inside an act. */
    public Mono<CaseFile> sendBack(PetitionId id, int version, String rawWhy, Official by) {
        String why = Words.required("why", rawWhy, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.SEND_BACK, by)
                .delayUntil(file -> notes.official(file, NotePurpose.SENT_BACK, why, by, post(file, by), now))
                .flatMap(file ->
                        discreet.forFile(file.petition(), why).flatMap(words -> sentBack(file, words, by, now)));
    }

    private Mono<CaseFile> sentBack(CaseFile file, String why, Official by, Instant now) {
        return filing.file(
                file,
                file.round().in(file.inHand().with(sentBack(file.inHand().paper(), why, now))),
                post(file, by).actor(),
                now,
                new AnswerSentBack(file.subject(), lead(file)));
    }

    /** 送达: the answer leaves, the petitioner's seven days begin; inside an act. */
    public Mono<CaseFile> deliver(PetitionId id, int version, Official by) {
        Instant now = clock.instant();
        return files.begin(id, version, Act.DELIVER, by)
                .flatMap(file -> clocks.rules(file).flatMap(rules -> deliver(file, rules.word(now), by, now)));
    }

    private Mono<CaseFile> deliver(CaseFile read, Reckoning word, Official by, Instant now) {
        return Mono.just(read)
                .delayUntil(file -> clocks.keep(file, ClockKind.CONCLUSION, now))
                .map(file -> file.with(file.round().in(file.inHand().delivered(approved(file.inHand()), now))))
                .delayUntil(file -> clocks.start(file, ClockKind.PETITIONERS_WORD, now, word))
                .flatMap(file -> filing.file(
                        file,
                        file.round(),
                        post(file, by).actor(),
                        now,
                        new AnswerDelivered(file.subject(), lead(file), lines.of(file, null, word.lastDay()))))
                .delayUntil(file -> filing.tell(file, "letter-answered", references(file, word)))
                .delayUntil(file -> mayBeAsked(file, now));
    }

    /** Whoever can be reached may be drawn, and is asked in any case where an official typed the letter in. */
    private Mono<Void> mayBeAsked(CaseFile file, Instant now) {
        if (file.petition().reachable().isEmpty()) return Mono.empty();
        boolean entered = file.petition().enteredBy() == EnteredBy.STAFF;
        return calls.add(
                file.round(),
                file.petition().handle(),
                entered,
                entered ? Optional.of(CallReason.ENTERED) : Optional.empty(),
                now);
    }

    private Map<String, String> references(CaseFile file, Reckoning word) {
        return Map.of(
                "number", file.petition().number().shown(),
                "unit", houses.name(file.round().state().holder()),
                "date", ClockWords.day(word.lastDay()));
    }

    static Paper.Drafted drafted(RoundState.InHand state) {
        if (state.paper() instanceof Paper.Drafted paper) return paper;
        throw CaseFile.wrongState();
    }

    static Paper.Approved approved(RoundState.InHand state) {
        if (state.paper() instanceof Paper.Approved paper) return paper;
        throw CaseFile.wrongState();
    }

    static Paper sentBack(Paper paper, String why, Instant at) {
        return switch (paper) {
            case Paper.Drafted p -> new Paper.SentBack(p.text(), p.drafter(), why, at);
            case Paper.Approved p -> new Paper.SentBack(p.text(), p.drafter(), why, at);
            case Paper.Blank() -> throw CaseFile.wrongState();
            case Paper.SentBack ignored -> throw CaseFile.wrongState();
            case Paper.PlanDrafted ignored -> throw CaseFile.wrongState();
            case Paper.PlanSigned ignored -> throw CaseFile.wrongState();
        };
    }

    private static String lead(CaseFile file) {
        return file.round().state().holder().value();
    }

    static Pen pen(Official by) {
        return new Pen(by.person().value(), by.name());
    }

    /** The post in which somebody acts: the one at the unit that holds the letter, if they have one there. */
    static Post post(CaseFile file, Official by) {
        return by.postAt(
                        file.round().state().holder(),
                        Role.HANDLER,
                        Role.VILLAGE_CADRE,
                        Role.UNIT_HEAD,
                        Role.DISPATCHER)
                .orElse(by.posts().getFirst());
    }
}
