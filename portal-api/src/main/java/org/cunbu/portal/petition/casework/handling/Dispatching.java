package org.cunbu.portal.petition.casework.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.calendar.Reckoning;
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
import org.cunbu.portal.petition.casework.rules.MayLead;
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

    /** A dispatcher of the petition office passes it on, with a reason; inside an act. */
    public Mono<CaseFile> dispatch(PetitionId id, int version, UnitId unit, Mode mode, String rawReason, Official by) {
        String reason = Words.required("reason", rawReason, Words.REASON);
        Instant now = clock.instant();
        Post post = by.postAt(houses.petitionOffice(), Role.DISPATCHER)
                .orElse(by.posts().getFirst());
        return files.begin(id, version, Act.DISPATCH, by)
                .delayUntil(file -> allowed(file, unit, mode))
                .delayUntil(file -> notes.official(file, NotePurpose.DISPATCH, reason, by, post, now))
                .flatMap(file -> passOn(file, new Lead(unit, mode, now), false, post.actor()));
    }

    /** The program passes on what may go without a person, by the rules and with routing's reason; inside an act. */
    public Mono<Void> dispatchAlone(CaseFile read, Proposal proposal) {
        Instant now = clock.instant();
        if (refusal(read, proposal.lead(), Optional.of(proposal)).isPresent()) return Mono.empty();
        return files.raise(read)
                .delayUntil(file -> notes.program(file, NotePurpose.DISPATCH, proposal.reasonPlain(), now))
                .flatMap(file -> passOn(file, new Lead(proposal.lead(), Mode.FORWARDED, now), true, Actor.program()))
                .then();
    }

    private Mono<CaseFile> passOn(CaseFile file, Lead lead, boolean alone, Actor by) {
        return clocks.rules(file)
                .flatMap(rules -> passOn(file, lead, alone, by, rules.firstResponse(lead.since())));
    }

    private Mono<CaseFile> passOn(CaseFile file, Lead lead, boolean alone, Actor by, Reckoning response) {
        String from = file.round().state().holder().value();
        CaseFile passed = file.with(file.round().in(file.received().dispatchedTo(lead)));
        var entry = new RoundDispatched(
                file.subject(),
                lead.unit().value(),
                from,
                lead.mode(),
                alone,
                lines.of(passed, null, response.lastDay()));
        return clocks.keep(passed, ClockKind.DISPATCH, lead.since())
                .then(Mono.defer(() -> clocks.handOver(passed)))
                .then(Mono.defer(() -> clocks.startFirstResponse(passed, lead.since(), response)))
                .then(Mono.defer(() -> filing.file(passed, passed.round(), by, lead.since(), entry)))
                .delayUntil(done -> filing.tell(done, "letter-dispatched", references(done, response)));
    }

    private Map<String, String> references(CaseFile file, Reckoning response) {
        return Map.of(
                "number", file.petition().number().shown(),
                "unit", houses.name(file.round().state().holder()),
                "date", ClockWords.day(response.lastDay()));
    }

    private Mono<Void> allowed(CaseFile file, UnitId unit, Mode mode) {
        if (mode == Mode.HANDED_OVER) return Mono.error(Invalid.field("mode", "unknown", "请选择转送、交办或派单。"));
        if (organization.unit(unit).isEmpty()) return Mono.error(Invalid.field("lead", "unknown", "没有这个单位。"));
        return proposal(file)
                .map(proposal -> refusal(file, unit, proposal))
                .flatMap(refusal -> refusal.isPresent()
                        ? Mono.error(new Conflict("unit-may-not-lead", refusal.get()))
                        : Mono.empty());
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
