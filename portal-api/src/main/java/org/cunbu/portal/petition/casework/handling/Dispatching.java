package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.http.Conflict;
import org.cunbu.portal.foundation.http.Invalid;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.Post;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.ClockWords;
import org.cunbu.portal.petition.casework.Lead;
import org.cunbu.portal.petition.casework.Mode;
import org.cunbu.portal.petition.casework.NotePurpose;
import org.cunbu.portal.petition.casework.RoundDispatched;
import org.cunbu.portal.petition.casework.RoundState;
import org.cunbu.portal.petition.casework.rules.MayLead;
import org.cunbu.portal.petition.casework.rules.MayPass;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 分办: passes a letter on to the unit that must answer it. */
@Component
public class Dispatching {

    private final CaseFiles files;
    private final Routing routing;
    private final Organization organization;
    private final RoundClocks clocks;
    private final Filing filing;
    private final PublicLines lines;
    private final FileNotesOf notes;
    private final CountyHouses houses;
    private final PortalClock clock;

    Dispatching(
            CaseFiles files,
            Routing routing,
            Organization organization,
            RoundClocks clocks,
            Filing filing,
            PublicLines lines,
            FileNotesOf notes,
            CountyHouses houses,
            PortalClock clock) {
        this.files = files;
        this.routing = routing;
        this.organization = organization;
        this.clocks = clocks;
        this.filing = filing;
        this.lines = lines;
        this.notes = notes;
        this.houses = houses;
        this.clock = clock;
    }

    /** 分办: passed on by whoever has to decide where it goes, with a reason; inside an act. */
    public Mono<CaseFile> dispatch(PetitionId id, int version, UnitId unit, Mode mode, String reason, Official by) {
        return pass(id, version, Act.DISPATCH, new Wish(unit, mode, NotePurpose.DISPATCH, reason), by);
    }

    /** 转办: to another unit after it was dispatched; no clock begins anew; inside an act. */
    public Mono<CaseFile> transfer(PetitionId id, int version, UnitId unit, Mode mode, String reason, Official by) {
        return pass(id, version, Act.TRANSFER, new Wish(unit, mode, NotePurpose.TRANSFERRED, reason), by);
    }

    private record Wish(UnitId unit, Mode mode, NotePurpose purpose, String reason) {}

    private Mono<CaseFile> pass(PetitionId id, int version, Act act, Wish wish, Official by) {
        String reason = Words.required("reason", wish.reason(), Words.REASON);
        Instant now = clock.instant();
        return files.begin(id, version, act, by)
                .delayUntil(file -> allowed(file, post(file, by), wish))
                .delayUntil(file -> notes.official(file, wish.purpose(), reason, by, post(file, by), now))
                .flatMap(file -> passOn(file, new Lead(wish.unit(), wish.mode(), now), post(file, by)));
    }

    /** In which post somebody passes it on: the one that decides, at the petition office, or at the unit that has it. */
    private Post post(CaseFile file, Official by) {
        return Deciding.postAt(file, by)
                .or(() -> by.postAt(houses.petitionOffice(), Role.DISPATCHER))
                .or(() -> by.postAt(file.round().state().holder(), Role.UNIT_HEAD))
                .orElse(by.posts().getFirst());
    }

    /** The program passes on what may go without a person, by the rules and with routing's reason; inside an act. */
    public Mono<Void> dispatchAlone(CaseFile read, Proposal proposal) {
        Instant now = clock.instant();
        if (refusal(read, proposal.lead(), Optional.of(proposal)).isPresent()) return Mono.empty();
        return files.raise(read)
                .delayUntil(file -> notes.program(file, NotePurpose.DISPATCH, proposal.reasonPlain(), now))
                .flatMap(file -> passOn(
                        file,
                        new Lead(proposal.lead(), Mode.FORWARDED, now),
                        houses.petitionOffice(),
                        true,
                        Actor.program()))
                .then();
    }

    private Mono<CaseFile> passOn(CaseFile file, Lead lead, Post by) {
        return passOn(file, lead, by.unit(), false, by.actor());
    }

    private Mono<CaseFile> passOn(CaseFile file, Lead lead, UnitId from, boolean alone, Actor by) {
        CaseFile passed =
                file.with(file.round().in(file.round().state().passedTo(lead).orElseThrow(CaseFile::wrongState)));
        return clocks.keep(passed, ClockKind.DISPATCH, lead.since())
                .then(Mono.defer(() -> clocks.keep(passed, ClockKind.RETURN_DECISION, lead.since())))
                .then(Mono.defer(() -> clocks.handOver(passed)))
                .then(Mono.defer(() -> response(passed, lead)))
                .flatMap(day -> filing.file(
                                passed,
                                passed.round(),
                                by,
                                lead.since(),
                                new RoundDispatched(
                                        passed.subject(),
                                        lead.unit().value(),
                                        from.value(),
                                        lead.mode(),
                                        alone,
                                        lines.of(passed, null, day)))
                        .delayUntil(done -> filing.tell(done, "letter-dispatched", references(done, day))));
    }

    /** The last day of the first response; its clock begins with the first unit and with no other. */
    private Mono<LocalDate> response(CaseFile file, Lead lead) {
        return clocks.lastDay(file, ClockKind.FIRST_RESPONSE)
                .switchIfEmpty(Mono.defer(() -> clocks.rules(file)
                        .map(rules -> rules.firstResponse(lead.since()))
                        .flatMap(promise -> clocks.startFirstResponse(file, lead.since(), promise)
                                .thenReturn(promise.lastDay()))));
    }

    private Map<String, String> references(CaseFile file, LocalDate response) {
        return Map.of(
                "number", file.petition().number().shown(),
                "unit", houses.name(file.round().state().holder()),
                "date", ClockWords.day(response));
    }

    private Mono<Void> allowed(CaseFile file, Post by, Wish wish) {
        if (wish.mode() == Mode.HANDED_OVER) return Mono.error(Invalid.field("mode", "unknown", "请选择转送、交办或派单。"));
        if (organization.unit(wish.unit()).isEmpty()) return Mono.error(Invalid.field("lead", "unknown", "没有这个单位。"));
        return proposal(file)
                .map(proposal -> refusal(file, wish.unit(), proposal).or(() -> tooFar(file, by, wish.unit())))
                .flatMap(refusal -> refusal.isPresent()
                        ? Mono.error(new Conflict("unit-may-not-lead", refusal.get()))
                        : Mono.empty());
    }

    private Optional<String> tooFar(CaseFile file, Post by, UnitId to) {
        RoundState state = file.round().state();
        return state instanceof RoundState.Received
                ? Optional.empty()
                : MayPass.refusal(by.unit(), to, state.holder(), houses);
    }

    private Optional<String> refusal(CaseFile file, UnitId unit, Optional<Proposal> proposal) {
        Optional<Unit> known = organization.unit(unit);
        Optional<UnitKind> proposed =
                proposal.map(Proposal::lead).flatMap(organization::unit).map(Unit::kind);
        if (known.isEmpty()) return Optional.of("没有这个单位。");
        return MayLead.refusal(
                known.get(), file.petition().keepFromVillage(), routing.screen(file.petition()), proposed);
    }

    private Mono<Optional<Proposal>> proposal(CaseFile file) {
        return routing.proposalFor(file.petition().id()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
