package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Clockwork;
import org.cunbu.portal.foundation.deadlines.DeadlineId;
import org.cunbu.portal.foundation.deadlines.DeadlineMissed;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.petition.casework.AnswerApproved;
import org.cunbu.portal.petition.casework.AnswerDelivered;
import org.cunbu.portal.petition.casework.AnswerDrafted;
import org.cunbu.portal.petition.casework.AnswerSentBack;
import org.cunbu.portal.petition.casework.Handler;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.NoteAdded;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundAccepted;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundOpened;
import org.cunbu.portal.petition.casework.RoundRanOut;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.Told;
import org.cunbu.portal.petition.casework.Verdict;
import org.cunbu.portal.petition.casework.Withdrawal;
import org.cunbu.portal.petition.casework.WithdrawalAsked;
import org.cunbu.portal.petition.casework.Word;
import org.cunbu.portal.petition.casework.WordSaid;
import org.cunbu.portal.petition.casework.rules.Clocks;
import org.cunbu.portal.petition.casework.rules.Verdicts;
import org.cunbu.portal.petition.casework.store.FileNotes;
import org.cunbu.portal.petition.intake.EarlierLetter;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.RoutingProposed;
import org.jspecify.annotations.Nullable;

/**
 * One letter's history as it is told: each deed at its time by the state's own steps, the clocks speaking in between, and
 * what a clock that runs out brings about.
 */
final class History {

    private final EarlierLetter letter;
    private final Function<String, Clocks> ofTopic;
    private final PublicLines lines;
    private final Clockwork clocks = new Clockwork();
    private final List<Written> entries = new ArrayList<>();
    private final List<FileNotes.Written> notes = new ArrayList<>();
    private CaseFile file;
    private Clocks rules;
    private Optional<Proposal> proposal = Optional.empty();

    History(EarlierLetter letter, CaseFile file, Function<String, Clocks> ofTopic, PublicLines lines) {
        this.letter = letter;
        this.file = file;
        this.ofTopic = ofTopic;
        this.rules = ofTopic.apply("");
        this.lines = lines;
        this.entries.addAll(letter.entries());
        this.clocks.start(letter.dispatch());
    }

    void opened() {
        raise();
        var round = file.round();
        clocks.handOver(holder(), lines.of(file));
        var received = file.petition().received();
        start(ClockKind.DISPATCH_STATUTE, received, rules.dispatchStatute(received));
        say(
                new RoundOpened(file.subject(), holder(), round.secrecy().hides(), lines.onOpenDesk(file)),
                Actor.program(),
                round.opened());
    }

    void proposed(RoutingProposed entry, Proposal made) {
        raise();
        proposal = Optional.of(made);
        rules = ofTopic.apply(made.topic());
        say(entry, Actor.program(), file.round().opened());
    }

    void tell(Told deed) {
        runOut(deed.at());
        raise();
        switch (deed) {
            case Told.Dispatched told -> dispatched(told);
            case Told.Accepted told -> accepted(told);
            case Told.StepTaken told -> noted(NotePurpose.STEP, told.text(), told.by(), told.at());
            case Told.Noted told -> noted(NotePurpose.NOTE, told.text(), told.by(), told.at());
            case Told.Drafted told -> drafted(told);
            case Told.SentBack told -> sentBack(told);
            case Told.Approved told -> approved(told);
            case Told.Delivered told -> delivered(told);
            case Told.WordSaid told -> said(told);
            case Told.TakenBack told -> takenBack(told);
        }
    }

    /** The history up to then, with everything that the clocks said by then. */
    ToldCase until(Instant end) {
        runOut(end);
        entries.addAll(clocks.words());
        var round = file.round().waitingFor(clocks.next().map(Filing::next));
        return new ToldCase(letter, file.version(), round, clocks, proposal, notes, entries);
    }

    private void dispatched(Told.Dispatched told) {
        var from = holder();
        var post = told.by().postAs(Role.DISPATCHER).orElse(told.by().posts().getFirst());
        note(NotePurpose.DISPATCH, told.reason(), told.by(), post, told.at());
        var lead = new Lead(told.lead(), told.mode(), told.at());
        Reckoning response = rules.firstResponse(told.at());
        becomes(file.received().dispatchedTo(lead));
        clocks.keep(ClockKind.DISPATCH, told.at());
        clocks.handOver(holder(), lines.of(file));
        start(ClockKind.FIRST_RESPONSE, told.at(), response);
        start(ClockKind.FIRST_RESPONSE_STATUTE, told.at(), rules.firstResponseStatute(told.at()));
        say(
                new RoundDispatched(
                        file.subject(), holder(), from, lead.mode(), false, lines.of(file, null, response.lastDay())),
                post.actor(),
                told.at());
    }

    private void accepted(Told.Accepted told) {
        clocks.keep(ClockKind.FIRST_RESPONSE, told.at());
        if (!file.round().concluding()) {
            start(
                    ClockKind.CONCLUSION,
                    told.at(),
                    rules.conclusion(file.petition().kind(), told.at()));
            rules.conclusionStatute(file.petition().kind(), told.at())
                    .ifPresent(term -> start(ClockKind.CONCLUSION_STATUTE, told.at(), term));
        }
        var post = Answering.post(file, told.by());
        var handler = new Handler(
                post.person(), post.id(), told.by().name(), Discreet.forPetitioner(told.message()), told.at());
        file = file.with(file.round().concludes());
        becomes(file.dispatched().acceptedBy(handler));
        var due = clocks.of(ClockKind.CONCLUSION).orElseThrow().reckoning().lastDay();
        say(
                new RoundAccepted(file.subject(), post.unit().value(), post.person(), lines.of(file, null, due)),
                post.actor(),
                told.at());
    }

    private void noted(NotePurpose purpose, String text, Official by, Instant at) {
        var post = Answering.post(file, by);
        var note = note(purpose, text, by, post, at);
        say(new NoteAdded(file.subject(), note.id(), purpose == NotePurpose.STEP), post.actor(), at);
    }

    private void drafted(Told.Drafted told) {
        becomes(file.inHand().drafted(Discreet.forPetitioner(told.answer()), Answering.pen(told.by()), told.at()));
        say(
                new AnswerDrafted(file.subject(), holder()),
                Answering.post(file, told.by()).actor(),
                told.at());
    }

    private void sentBack(Told.SentBack told) {
        var post = Answering.post(file, told.by());
        note(NotePurpose.SENT_BACK, told.why(), told.by(), post, told.at());
        var hand = file.inHand();
        becomes(hand.with(Answering.sentBack(hand.paper(), Discreet.forFile(told.why()), told.at())));
        say(new AnswerSentBack(file.subject(), holder()), post.actor(), told.at());
    }

    private void approved(Told.Approved told) {
        var hand = file.inHand();
        becomes(hand.with(Answering.drafted(hand).approvedBy(Answering.pen(told.by()), told.at())));
        say(
                new AnswerApproved(file.subject(), holder()),
                Answering.post(file, told.by()).actor(),
                told.at());
    }

    private void delivered(Told.Delivered told) {
        Reckoning word = rules.word(told.at());
        clocks.keep(ClockKind.CONCLUSION, told.at());
        becomes(file.inHand().delivered(Answering.approved(file.inHand()), told.at()));
        start(ClockKind.PETITIONERS_WORD, told.at(), word);
        say(
                new AnswerDelivered(file.subject(), holder(), lines.of(file, null, word.lastDay())),
                Answering.post(file, told.by()).actor(),
                told.at());
    }

    private void said(Told.WordSaid told) {
        clocks.keep(ClockKind.PETITIONERS_WORD, told.at());
        clocks.stop(ClockKind.WITHDRAWAL, told.at());
        var word = new Word.Said(told.solved(), told.rating(), Optional.empty(), told.at());
        var shown = lines.of(file, Petitioning.said(told.solved(), told.rating()), null);
        say(
                new WordSaid(
                        file.subject(), holder(), told.solved(), told.rating().orElse(null), shown),
                Actor.petitioner(),
                told.at());
        close(file.answered().closed(Verdicts.of(told.solved()), word), Actor.petitioner(), told.at());
    }

    private void takenBack(Told.TakenBack told) {
        Reckoning waits = rules.withdrawal(told.at());
        start(ClockKind.WITHDRAWAL, told.at(), waits);
        var wish = Optional.of(new Withdrawal(told.at(), waits.lastDay()));
        file = file.with(
                file.round().having(file.round().once().withdrawing(wish)).saved());
        say(new WithdrawalAsked(file.subject(), holder(), waits.lastDay()), Actor.petitioner(), told.at());
    }

    private void runOut(Instant until) {
        for (var missed = clocks.missed(until); missed.isPresent(); missed = clocks.missed(until)) ranOut(missed.get());
    }

    /** What casework's reader does when it reads of a miss, dated when it happened. */
    private void ranOut(DeadlineMissed missed) {
        raise();
        switch (missed.kind()) {
            case PETITIONERS_WORD -> {
                if (file.round().once().withdrawal().isPresent()) return;
                clocks.stop(missed.due());
                close(file.answered().closed(Verdict.EXPLAINED, new Word.Silence()), Actor.program(), missed.due());
            }
            case FIRST_RESPONSE -> {
                if (!file.round().concluding()) {
                    start(
                            ClockKind.CONCLUSION,
                            missed.due(),
                            rules.conclusionAfterSilence(file.petition().kind(), missed.due()));
                    rules.conclusionStatuteAfterSilence(file.petition().kind(), missed.due())
                            .ifPresent(term -> start(ClockKind.CONCLUSION_STATUTE, missed.due(), term));
                    file = file.with(file.round().concludes());
                }
                var sets = clocks.of(ClockKind.CONCLUSION)
                        .orElseThrow()
                        .reckoning()
                        .lastDay();
                mark(missed, sets);
            }
            case DISPATCH,
                    DISPATCH_STATUTE,
                    FIRST_RESPONSE_STATUTE,
                    CONCLUSION,
                    CONCLUSION_STATUTE,
                    RETURN_DECISION,
                    OBJECTION_DECISION,
                    REVIEW_ANSWER,
                    REEXAMINATION_ANSWER,
                    SUPERVISION_REPORT,
                    PLAN_DATE -> mark(missed, null);
            case WITHDRAWAL -> {
                clocks.stop(missed.due());
                say(Withdrawing.entry(file, lines), Actor.petitioner(), missed.due());
                close(Withdrawing.takenBack(file.round().state()), Actor.petitioner(), missed.due());
            }
            case OBJECTION, REVIEW_REQUEST, REEXAMINATION_REQUEST -> {
                // no told deed starts one of these
            }
        }
    }

    private void mark(DeadlineMissed missed, @Nullable LocalDate sets) {
        file = file.with(file.round().afterRunningOut(missed.kind()).saved());
        var shown = lines.of(file, missed.kind().name(), sets);
        say(
                new RoundRanOut(file.subject(), missed.kind(), missed.due(), missed.unit(), shown),
                Actor.program(),
                missed.due());
    }

    private void close(RoundState.Closed end, Actor by, Instant at) {
        file = file.with(file.round().closed(end, at).saved());
        say(Closing.entry(file, end, lines), by, at);
    }

    private void start(ClockKind kind, Instant from, Reckoning reckoning) {
        clocks.start(new NewDeadline(
                new DeadlineId(Ids.next()),
                file.id(),
                kind,
                from,
                reckoning,
                RoundClocks.rule(kind),
                holder(),
                lines.of(file, null, reckoning.lastDay())));
    }

    private FileNotes.Written note(NotePurpose purpose, String text, Official by, Post post, Instant at) {
        var note = new FileNotes.Written(
                Ids.next(),
                file.id(),
                at,
                purpose.name(),
                post.unit().value(),
                post.person(),
                by.name(),
                purpose == NotePurpose.STEP ? Discreet.forPetitioner(text) : Discreet.forFile(text));
        notes.add(note);
        return note;
    }

    private void becomes(RoundState state) {
        Round round = file.round().in(state).saved();
        file = file.with(round);
    }

    private void raise() {
        file = file.raised(file.version() + 1);
    }

    private void say(Entry entry, Actor by, Instant at) {
        entries.add(new Written(entry, by, at));
    }

    private String holder() {
        return file.round().state().holder().value();
    }
}
