package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Objection;
import org.cunbu.portal.petition.casework.ObjectionDecided;
import org.cunbu.portal.petition.casework.ObjectionRaised;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 异议: the petitioner does not accept being turned away, or a plan; the superior decides, and says why. */
@Component
public class Objecting {

    private final CaseFiles files;
    private final OpenFiles open;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Objecting(
            CaseFiles files,
            OpenFiles open,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.open = open;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** The petitioner objects, once, within five working days of being told; inside an act. */
    public Mono<Void> object(PetitionId id, String rawWords) {
        String words = Words.required("objection", rawWords, Words.MESSAGE);
        Instant now = clock.instant();
        return files.begin(id, Act.OBJECT)
                .doOnNext(file -> open.noAccusation(file, "objection", words))
                .delayUntil(file -> inTime(file, now))
                .flatMap(
                        file -> discreet.forFile(file.petition(), words).flatMap(masked -> objected(file, masked, now)))
                .then();
    }

    private Mono<Void> inTime(CaseFile file, Instant now) {
        return clocks.newest(file, ClockKind.OBJECTION)
                .filter(until -> until.isOpen() && now.isBefore(until.due()))
                .switchIfEmpty(Mono.error(() -> new Conflict("too-late", "提出异议的时间已经过了，或者已经提过一次。")))
                .then();
    }

    private Mono<CaseFile> objected(CaseFile file, String words, Instant now) {
        UnitId decides = decides(file.round().state());
        var objection = new Objection(words, now, decides, Optional.empty());
        CaseFile raised = file.with(file.round().in(with(file.round().state(), objection)));
        return clocks.rules(file)
                .map(rules -> rules.objectionDecision(now))
                .flatMap(decision -> filed(raised, words, decides, decision, now));
    }

    private Mono<CaseFile> filed(CaseFile raised, String words, UnitId decides, Reckoning decision, Instant now) {
        return clocks.keep(raised, ClockKind.OBJECTION, now)
                .then(Mono.defer(() -> notes.petitioner(raised, NotePurpose.OBJECTION, words, now)))
                .then(Mono.defer(() -> clocks.startFor(raised, decides, ClockKind.OBJECTION_DECISION, now, decision)))
                .then(Mono.defer(() -> filing.file(
                        raised,
                        raised.round(),
                        Actor.petitioner(),
                        now,
                        new ObjectionRaised(
                                raised.subject(),
                                raised.round().state().holder().value(),
                                decides.value(),
                                lines.of(raised, null, decision.lastDay())))));
    }

    /** Above the office that turned it away; above the superior that agreed to the plan. */
    private UnitId decides(RoundState state) {
        UnitId superior = houses.superiorOf(state.holder());
        return state instanceof RoundState.Planned ? houses.superiorOf(superior) : superior;
    }

    private static RoundState with(RoundState state, Objection objection) {
        return switch (state) {
            case RoundState.Planned s -> s.with(objection);
            case RoundState.ShownAnotherDoor s -> s.with(s.why().with(objection));
            case RoundState.Received ignored -> throw CaseFile.wrongState();
            case RoundState.Dispatched ignored -> throw CaseFile.wrongState();
            case RoundState.Returned ignored -> throw CaseFile.wrongState();
            case RoundState.InHand ignored -> throw CaseFile.wrongState();
            case RoundState.Answered ignored -> throw CaseFile.wrongState();
            case RoundState.Closed ignored -> throw CaseFile.wrongState();
        };
    }

    /** The superior decides: the petitioner is right, or what was decided stands; inside an act. */
    public Mono<CaseFile> decide(PetitionId id, int version, boolean upheld, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.DECIDE_OBJECTION, by)
                .delayUntil(file ->
                        notes.official(file, NotePurpose.OBJECTION_DECIDED, reason, by, Deciding.post(file, by), now))
                .delayUntil(file -> clocks.keep(file, ClockKind.OBJECTION_DECISION, now))
                .flatMap(file -> discreet.forPetitioner(file.petition(), reason)
                        .map(words -> new Objection.Decision(upheld, words, Answering.pen(by), now))
                        .flatMap(decision -> decided(file, decision, Deciding.post(file, by), now)));
    }

    private Mono<CaseFile> decided(CaseFile file, Objection.Decision decision, Post by, Instant now) {
        boolean plan = file.round().state() instanceof RoundState.Planned;
        CaseFile after = file.with(round(file.round(), decision, now));
        var entry = new ObjectionDecided(
                after.subject(),
                after.round().state().holder().value(),
                by.unit().value(),
                decision.upheld(),
                plan,
                lines.of(after, decision.upheld() ? "UPHELD" : "REFUSED", null));
        return restarted(after, decision, plan, now)
                .then(Mono.defer(() -> filing.file(after, after.round(), by.actor(), now, entry)));
    }

    private static Round round(Round round, Objection.Decision decision, Instant now) {
        RoundState state = round.state();
        if (decision.upheld()) return upheld(round, state);
        if (state instanceof RoundState.Planned s) return round.in(s.with(decided(s.objection(), decision)));
        RoundState.ShownAnotherDoor s = turnedAway(state);
        return round.in(s.with(s.why().with(decided(s.why().objection(), decision))))
                .over(now);
    }

    private static Round upheld(Round round, RoundState state) {
        return state instanceof RoundState.Planned s
                ? round.in(s.takenUpAgain())
                : round.in(turnedAway(state).takenInAfterAll()).openAgain();
    }

    private static RoundState.ShownAnotherDoor turnedAway(RoundState state) {
        if (state instanceof RoundState.ShownAnotherDoor s) return s;
        throw CaseFile.wrongState();
    }

    private static Objection decided(Optional<Objection> raised, Objection.Decision decision) {
        return raised.orElseThrow(CaseFile::wrongState).decided(decision);
    }

    /** Taken in after all, it must be passed on, and that has its day again; off its plan, the plan's day is over. */
    private Mono<Void> restarted(CaseFile file, Objection.Decision decision, boolean plan, Instant now) {
        if (!decision.upheld()) return Mono.empty();
        return plan
                ? clocks.stop(file, ClockKind.PLAN_DATE, now)
                : clocks.rules(file)
                        .flatMap(rules -> clocks.start(file, ClockKind.DISPATCH, now, rules.dispatchAgain(now)));
    }
}
