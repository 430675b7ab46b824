package org.cunbu.portal.petition.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Backroom;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.journal.Written;
import org.cunbu.portal.foundation.region.RegionTree;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.rules.PlaceNames;
import org.cunbu.portal.petition.routing.rules.Proposing;
import org.cunbu.portal.petition.routing.rules.ScreeningRule;
import org.cunbu.portal.petition.routing.store.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says who must look at a letter first, and proposes the unit that answers it. It only proposes: dispatching is
 * casework's.
 */
@Service
public class Routing {

    private final Intake intake;
    private final Catalogue catalogue;
    private final Proposals proposals;
    private final Regions regions;
    private final Organization organization;
    private final Acts acts;
    private final Journal journal;
    private final PortalClock clock;
    private volatile @Nullable Known known;

    /** The rule for one tree and one catalogue: learning their names and words takes longer than finding them. */
    private record Known(RegionTree tree, List<CatalogueLine> lines, Proposing rule) {}

    Routing(
            Intake intake,
            Catalogue catalogue,
            Proposals proposals,
            Regions regions,
            Organization organization,
            Acts acts,
            Journal journal,
            PortalClock clock) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.regions = regions;
        this.organization = organization;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The desk that a new letter must pass, with the words that say so. */
    public Screening screen(Petition letter) {
        return ScreeningRule.screen(letter.kind(), letter.title(), letter.text());
    }

    /** Whether what somebody adds to a letter sounds like a denunciation, by the words that screen new letters. */
    public boolean accuses(String text) {
        return ScreeningRule.accuses(text);
    }

    /** The newest proposal for a letter; empty where there is none, as while it lies at the discipline desk. */
    public Mono<Proposal> proposalFor(PetitionId letter) {
        return proposals.latest(letter);
    }

    /** The newest proposals for these letters, of those that have one. */
    public Mono<Map<PetitionId, Proposal>> proposalsFor(Collection<PetitionId> letters) {
        return proposals.latestOf(letters).collectMap(Proposal::petition);
    }

    /** The dispatch catalogue as it stands. */
    public Flux<CatalogueLine> catalogue() {
        return Flux.defer(() -> Flux.fromIterable(catalogue.lines()));
    }

    /** Proposes for a letter of which a person at the discipline desk has said that nobody is accused. */
    public Mono<Proposal> propose(PetitionId letter) {
        return acts.inOne(() -> intake.petition(letter)
                .switchIfEmpty(Mono.error(() -> new NotFound("这封信")))
                .flatMap(read -> propose(read, ScreeningRule.cleared(read.kind(), read.title(), read.text()))));
    }

    /**
     * Proposes for new letters that have no proposal yet, but those that must first pass the discipline desk. All are read before the first is
     * written, so that the journal keeps each letter's acts in order.
     */
    Mono<Void> proposeAtFirst(List<PetitionId> letters) {
        return acts.inOne(() -> Mono.zip(intake.petitions(letters), proposals.proposedOf(letters))
                .publishOn(Backroom.THREAD)
                .map(both -> letters.stream()
                        .filter(id -> !both.getT2().contains(id))
                        .flatMap(id -> Stream.ofNullable(both.getT1().get(id)))
                        .map(letter -> new Screened(letter, screen(letter)))
                        .filter(each -> each.screening().desk() != Desk.DISCIPLINE)
                        .toList())
                .flatMap(this::proposeAll));
    }

    /** A letter and what screening said of it. */
    private record Screened(Petition letter, Screening screening) {}

    /** A proposal as it would have been made for a letter on the day of its receipt; with the entry that tells of it. */
    public record Proposed(Proposal proposal, RoutingProposed entry) {}

    /**
     * The proposal for a letter that was received earlier; empty where the discipline desk must look first. Plain
     * computing.
     *
     * @param version the petition's after it was made
     */
    public Optional<Proposed> toldOf(Petition letter, int version) {
        var screening = screen(letter);
        if (screening.desk() == Desk.DISCIPLINE) return Optional.empty();
        var made = proposal(letter, screening, rule(), letter.received());
        return Optional.of(new Proposed(made, entry(made, version)));
    }

    /** Keeps proposals that were told; inside the act that tells them. */
    public Mono<Void> keepTold(List<Proposal> several) {
        return several.isEmpty() ? Mono.empty() : proposals.addAll(several);
    }

    private Mono<Void> proposeAll(List<Screened> read) {
        if (read.isEmpty()) return Mono.empty();
        var rule = rule();
        var now = clock.instant();
        var made = read.stream()
                .map(each -> proposal(each.letter(), each.screening(), rule, now))
                .toList();
        var said = new ArrayList<Written>();
        for (int i = 0; i < made.size(); i++) {
            int version = read.get(i).letter().version() + 1;
            said.add(new Written(entry(made.get(i), version), Actor.program(), now));
        }
        return intake.raiseAll(read.stream().map(Screened::letter).toList())
                .then(proposals.addAll(made))
                .then(journal.appendAll(said));
    }

    /** The rule with the catalogue and the places as they stand now. */
    private Proposing rule() {
        var tree = regions.tree();
        var lines = catalogue.lines();
        var last = known;
        if (last == null || last.tree() != tree || last.lines() != lines) {
            last = new Known(tree, lines, new Proposing(lines, new PlaceNames(tree), organization::unit));
            known = last;
        }
        return last.rule();
    }

    private Mono<Proposal> propose(Petition read, Screening screening) {
        var proposal = proposal(read, screening, rule(), clock.instant());
        return intake.raise(read.id(), read.version())
                .flatMap(version ->
                        proposals.add(proposal).then(journal.append(entry(proposal, version), Actor.program())))
                .thenReturn(proposal);
    }

    private Proposal proposal(Petition read, Screening screening, Proposing rule, Instant made) {
        var decision = rule.decide(read, screening);
        return new Proposal(
                Ids.next(),
                read.id(),
                decision.lead(),
                decision.second(),
                decision.topic(),
                decision.mayGoAlone(),
                decision.desk(),
                decision.reasonPlain(),
                decision.reasonFull(),
                rule.version(),
                made);
    }

    private static RoutingProposed entry(Proposal proposal, int version) {
        var second = proposal.second();
        return new RoutingProposed(
                new Subject("petition", proposal.petition().value(), version),
                proposal.id(),
                proposal.lead().value(),
                second == null ? null : second.value(),
                proposal.topic(),
                proposal.mayGoAlone(),
                proposal.desk(),
                proposal.catalogueVersion());
    }
}
