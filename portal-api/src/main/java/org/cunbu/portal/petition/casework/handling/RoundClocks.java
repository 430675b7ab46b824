package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.DeadlineId;
import org.cunbu.portal.foundation.deadlines.Deadlines;
import org.cunbu.portal.foundation.deadlines.HandOver;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.Clocks;
import org.cunbu.portal.petition.casework.rules.Statute;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Starts the clocks of a round and ends them. */
@Component
public class RoundClocks {

    private final Calendar calendar;
    private final Intake intake;
    private final Routing routing;
    private final Deadlines deadlines;
    private final PublicLines lines;

    public RoundClocks(Calendar calendar, Intake intake, Routing routing, Deadlines deadlines, PublicLines lines) {
        this.calendar = calendar;
        this.intake = intake;
        this.routing = routing;
        this.deadlines = deadlines;
        this.lines = lines;
    }

    /** The rules by which they end: the calendar of today, and what was promised for this letter when it came. */
    public Mono<Clocks> rules(CaseFile file) {
        return routing.proposalFor(file.petition().id())
                .map(Proposal::topic)
                .defaultIfEmpty("")
                .map(topic -> rules(file.petition(), topic));
    }

    /** The same where the topic is known; empty where there is none. */
    public Clocks rules(Petition petition, String topic) {
        return new Clocks(calendar.workingDays(), intake.promises(petition, topic));
    }

    /** The rules that hang on no topic: what a statute says, and days that somebody names. */
    public Clocks statutes(CaseFile file) {
        return rules(file.petition(), "");
    }

    /** The letter lies there now; its running clocks go with it. */
    public Mono<Void> handOver(CaseFile file) {
        return deadlines.handOver(file.id(), file.round().state().holder().value(), lines.of(file));
    }

    /** The same for many letters. */
    public Mono<Void> handOverAll(List<CaseFile> several) {
        return deadlines.handOverAll(several.stream()
                .map(file ->
                        new HandOver(file.id(), file.round().state().holder().value(), lines.of(file)))
                .toList());
    }

    /** Starts a clock from this instant. */
    public Mono<Void> start(CaseFile file, ClockKind kind, Instant from, Reckoning reckoning) {
        return deadlines.start(clock(file, kind, from, reckoning)).then();
    }

    /** Starts a clock of which another unit than the holder is told: the one that decides. */
    public Mono<Void> startFor(CaseFile file, UnitId decides, ClockKind kind, Instant from, Reckoning reckoning) {
        var holders = clock(file, kind, from, reckoning);
        return deadlines
                .start(new NewDeadline(
                        holders.id(),
                        holders.of(),
                        kind,
                        from,
                        reckoning,
                        holders.rule(),
                        decides.value(),
                        holders.shown()))
                .then();
    }

    /** The newest clock of this kind. */
    public Mono<Deadline> newest(CaseFile file, ClockKind kind) {
        return deadlines
                .of(file.id())
                .filter(each -> each.kind() == kind)
                .takeLast(1)
                .next();
    }

    /** One kind of clock, and the statute beside it, is no longer waited for. */
    public Mono<Void> stop(CaseFile file, ClockKind kind, Instant at) {
        return deadlines.stop(file.id(), kind, at);
    }

    private NewDeadline clock(CaseFile file, ClockKind kind, Instant from, Reckoning reckoning) {
        Shown shown = lines.of(file, null, reckoning.lastDay());
        return new NewDeadline(
                new DeadlineId(Ids.next()),
                file.id(),
                kind,
                from,
                reckoning,
                rule(kind),
                file.round().state().holder().value(),
                shown);
    }

    /** 首次回应: the unit has the letter; the statute runs beside the promise. */
    public Mono<Void> startFirstResponse(CaseFile file, Instant dispatched, Reckoning promise) {
        return start(file, ClockKind.FIRST_RESPONSE, dispatched, promise)
                .then(Mono.defer(() -> start(
                        file,
                        ClockKind.FIRST_RESPONSE_STATUTE,
                        dispatched,
                        rules(file.petition(), "").firstResponseStatute(dispatched))));
    }

    /** 办结: taken up now, or left until then; of a claim the statute runs beside the promise. */
    public Mono<Void> startConclusion(CaseFile file, Instant from, Reckoning promise, Optional<Reckoning> statute) {
        return start(file, ClockKind.CONCLUSION, from, promise)
                .then(Mono.justOrEmpty(statute).flatMap(term -> start(file, ClockKind.CONCLUSION_STATUTE, from, term)));
    }

    /** The statutes beside the dispatch clocks of letters that came onto a desk, one statement. */
    public Mono<Void> startDispatchStatutes(List<CaseFile> several) {
        return deadlines.startAll(several.stream()
                .map(file -> {
                    Instant received = file.petition().received();
                    Reckoning statute = rules(file.petition(), "").dispatchStatute(received);
                    return clock(file, ClockKind.DISPATCH_STATUTE, received, statute);
                })
                .toList());
    }

    /** The last day of the newest clock of this kind; empty where there is none. */
    public Mono<LocalDate> lastDay(CaseFile file, ClockKind kind) {
        return newest(file, kind).map(each -> each.reckoning().lastDay());
    }

    /** 询问: the conclusion's promise stands still, once, at most 5 working days; the statute goes on. */
    public Mono<Deadline> pause(CaseFile file, Instant at) {
        return deadlines.pause(file.id(), ClockKind.CONCLUSION, at);
    }

    /** The petitioner answered. */
    public Mono<Deadline> resume(CaseFile file, Instant at) {
        return deadlines.resume(file.id(), ClockKind.CONCLUSION, at);
    }

    /** 延期: the head of the organ adds 30 days to the statute's term, once; empty where that was done or it ran out. */
    public Mono<Deadline> extend(CaseFile file, Instant at) {
        return deadlines.extend(file.id(), ClockKind.CONCLUSION_STATUTE, Statute.EXTENSION, at);
    }

    /** What the clock waited for has happened; one that had run out stays run out. */
    public Mono<Void> keep(CaseFile file, ClockKind kind, Instant at) {
        return deadlines.keep(file.id(), kind, at);
    }

    /** Nothing more is waited for. */
    public Mono<Void> stop(CaseFile file, Instant at) {
        return deadlines.stop(file.id(), at);
    }

    /** The public log shows no more of the clocks than that they are. */
    public Mono<Void> seal(CaseFile file) {
        return deadlines.seal(file.id());
    }

    static String rule(ClockKind kind) {
        return switch (kind) {
            case DISPATCH -> "dispatch.promise";
            case DISPATCH_STATUTE -> "dispatch.statute";
            case FIRST_RESPONSE -> "first-response.promise";
            case FIRST_RESPONSE_STATUTE -> "first-response.statute";
            case CONCLUSION -> "conclusion.promise";
            case CONCLUSION_STATUTE -> "conclusion.statute";
            case PETITIONERS_WORD -> "word.promise";
            case RETURN_DECISION -> "return.decision";
            case WITHDRAWAL -> "withdrawal";
            case OBJECTION -> "objection";
            case OBJECTION_DECISION -> "objection.decision";
            case REVIEW_REQUEST -> "review.request";
            case REVIEW_ANSWER -> "review.answer";
            case REEXAMINATION_REQUEST -> "reexamination.request";
            case REEXAMINATION_ANSWER -> "reexamination.answer";
            case SUPERVISION_REPORT -> "supervision.report";
            case PLAN_DATE -> "plan.date";
        };
    }
}
