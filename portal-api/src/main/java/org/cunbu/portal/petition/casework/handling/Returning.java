package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.Return;
import org.cunbu.portal.petition.casework.ReturnRefused;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundReturned;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 退回: a unit says that a letter is not its to answer; who sent it decides, and until then it answers for it. */
@Component
public class Returning {

    private final CaseFiles files;
    private final Journal journal;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final Discreet discreet;
    private final CountyHouses houses;
    private final PortalClock clock;

    Returning(
            CaseFiles files,
            Journal journal,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            Discreet discreet,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.journal = journal;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.discreet = discreet;
        this.houses = houses;
        this.clock = clock;
    }

    /** The unit asks to be rid of it, within five working days of its receipt; inside an act. */
    public Mono<CaseFile> giveBack(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.RETURN, by)
                .delayUntil(file -> inTime(file, now))
                .delayUntil(
                        file -> notes.official(file, NotePurpose.RETURNED, reason, by, Answering.post(file, by), now))
                .flatMap(file -> decides(file)
                        .zipWith(discreet.forFile(file.petition(), reason))
                        .flatMap(both -> returned(file, both.getT2(), both.getT1(), by, now)));
    }

    private Mono<Void> inTime(CaseFile file, Instant now) {
        return clocks.rules(file)
                .map(rules -> rules.mayReturn(file.dispatched().lead().since()))
                .filter(until -> now.isBefore(until.due()))
                .switchIfEmpty(Mono.error(() -> new Conflict("too-late", "收到已经超过 5 个工作日，不能再退回。要换单位办，请用转办。")))
                .then();
    }

    /** Who sent it decides about the first return in a round, its superior about any other. */
    private Mono<UnitId> decides(CaseFile file) {
        return journal.historyOf(file.id())
                .filter(entry -> entry.is(RoundDispatched.class))
                .takeLast(1)
                .next()
                .map(entry -> new UnitId(entry.as(RoundDispatched.class).from()))
                .defaultIfEmpty(houses.petitionOffice())
                .map(sender -> file.round().once().returns() == 0 ? sender : houses.superiorOf(sender));
    }

    private Mono<CaseFile> returned(CaseFile file, String reason, UnitId decides, Official by, Instant now) {
        int nth = file.round().once().returns() + 1;
        var asked = new Return(reason, Answering.pen(by), now, decides, nth);
        var round = file.round().having(file.round().once().returned());
        CaseFile back = file.with(round.in(file.dispatched().returned(asked)));
        return clocks.rules(file)
                .map(rules -> rules.returnDecision(now))
                .flatMap(decision -> filed(back, decides, Answering.post(file, by), nth, decision, now));
    }

    private Mono<CaseFile> filed(CaseFile back, UnitId decides, Post by, int nth, Reckoning decision, Instant now) {
        String lead = back.round().state().holder().value();
        return clocks.startFor(back, decides, ClockKind.RETURN_DECISION, now, decision)
                .then(Mono.defer(() -> filing.file(
                        back,
                        back.round(),
                        by.actor(),
                        now,
                        new RoundReturned(
                                back.subject(),
                                lead,
                                decides.value(),
                                nth,
                                lines.under(decides, back, decision.lastDay())))));
    }

    /** It stays where it is, and why; inside an act. */
    public Mono<CaseFile> refuse(PetitionId id, int version, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, Act.REFUSE_RETURN, by)
                .delayUntil(file ->
                        notes.official(file, NotePurpose.RETURN_REFUSED, reason, by, Deciding.post(file, by), now))
                .delayUntil(file -> clocks.keep(file, ClockKind.RETURN_DECISION, now))
                .flatMap(file -> refused(file, Deciding.post(file, by), now));
    }

    private Mono<CaseFile> refused(CaseFile file, Post by, Instant now) {
        CaseFile stays = file.with(file.round().in(file.returned().refused()));
        String lead = stays.round().state().holder().value();
        return filing.file(
                stays,
                stays.round(),
                by.actor(),
                now,
                new ReturnRefused(stays.subject(), lead, by.unit().value(), lines.of(stays)));
    }
}
