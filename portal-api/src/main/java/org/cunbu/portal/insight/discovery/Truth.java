package org.cunbu.portal.insight.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cunbu.portal.insight.discovery.index.PublicDocuments;
import org.cunbu.portal.insight.discovery.index.StaffDocuments;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.casework.Casework;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.publication.Publication;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.cunbu.search.Change;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the indices should know, as PostgreSQL has it now. A petition's version is read before everything else about it: so
 * a document is never older than its version says, and what changes in between comes again under a higher one.
 */
@Component
class Truth {
    private static final int BATCH = 200;
    private static final int AT_ONCE = 2;

    private final Intake intake;
    private final Routing routing;
    private final Casework casework;
    private final Publication publication;

    Truth(Intake intake, Routing routing, Casework casework, Publication publication) {
        this.intake = intake;
        this.routing = routing;
        this.casework = casework;
        this.publication = publication;
    }

    /** What the two indices should know of some petitions. */
    record Changes(List<Change> forEverybody, List<Change> forOfficials) {}

    /** Of these petitions. */
    Mono<Changes> of(Collection<PetitionId> ids) {
        return intake.petitions(ids).flatMap(petitions -> of(List.copyOf(petitions.values())));
    }

    /** Of all petitions, for the index that everybody asks. */
    Flux<Change> forEverybody() {
        return all(this::publicOf);
    }

    /** Of all petitions, for the officials' index. */
    Flux<Change> forOfficials() {
        return all(this::staffOf);
    }

    private Flux<Change> all(Function<List<Petition>, Mono<List<Change>>> documents) {
        return intake.all()
                .buffer(BATCH)
                .flatMapSequential(documents, AT_ONCE, AT_ONCE)
                .concatMapIterable(changes -> changes);
    }

    private Mono<Changes> of(List<Petition> petitions) {
        return Mono.zip(publicOf(petitions), staffOf(petitions), Changes::new);
    }

    private Mono<List<Change>> publicOf(List<Petition> petitions) {
        return publication
                .ofPetitions(idsOf(petitions))
                .map(letters -> petitions.stream()
                        .flatMap(petition -> Stream.ofNullable(letters.get(petition.id()))
                                .map(letter -> PublicDocuments.of(letter, petition.version())))
                        .toList());
    }

    private Mono<List<Change>> staffOf(List<Petition> petitions) {
        List<PetitionId> ids = idsOf(petitions);
        return Mono.zip(casework.cases(ids), routing.proposalsFor(ids))
                .map(both -> documents(petitions, both.getT1(), both.getT2()));
    }

    private static List<PetitionId> idsOf(List<Petition> petitions) {
        return petitions.stream().map(Petition::id).toList();
    }

    private static List<Change> documents(
            List<Petition> petitions, Map<PetitionId, Case> cases, Map<PetitionId, Proposal> proposals) {
        List<Change> documents = new ArrayList<>();
        for (Petition petition : petitions) {
            Case facts = cases.get(petition.id());
            if (facts != null) {
                Proposal proposal = proposals.get(petition.id());
                documents.add(StaffDocuments.of(petition, facts, proposal == null ? "" : proposal.topic()));
            }
        }
        return documents;
    }
}
