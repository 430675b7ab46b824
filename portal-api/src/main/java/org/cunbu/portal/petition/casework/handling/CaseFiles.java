package org.cunbu.portal.petition.casework.handling;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.foundation.journal.Backroom;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.Act;
import org.cunbu.portal.petition.casework.Round;
import org.cunbu.portal.petition.casework.Secrecy;
import org.cunbu.portal.petition.casework.rules.Relation;
import org.cunbu.portal.petition.casework.rules.Relations;
import org.cunbu.portal.petition.casework.store.CallBacks;
import org.cunbu.portal.petition.casework.store.Rounds;
import org.cunbu.portal.petition.intake.Intake;
import org.cunbu.portal.petition.intake.Petition;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.Desk;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes files out of the cabinet, for whoever may see them. */
@Component
public class CaseFiles {

    private final Intake intake;
    private final Routing routing;
    private final Rounds rounds;
    private final CallBacks calls;
    private final CountyHouses houses;

    public CaseFiles(Intake intake, Routing routing, Rounds rounds, CallBacks calls, CountyHouses houses) {
        this.intake = intake;
        this.routing = routing;
        this.rounds = rounds;
        this.calls = calls;
        this.houses = houses;
    }

    /** The file, with what this official is to it; it does not exist for whoever may not read it. */
    public Mono<CaseFile> readable(PetitionId id, Official by) {
        return of(id, by).filter(file -> file.may(Act.READ)).switchIfEmpty(Mono.error(CaseFiles::notFound));
    }

    /** The file, with what this official is to it. Ask it before anything of it is shown. */
    public Mono<CaseFile> of(PetitionId id, Official by) {
        return plain(id).flatMap(file -> known(file, by));
    }

    /** The file of somebody who showed number and secret. */
    public Mono<CaseFile> ofPetitioner(PetitionId id) {
        return plain(id).map(file -> known(file, Set.of(Relation.PETITIONER)));
    }

    /** The file, for the program's own steps. */
    public Mono<CaseFile> plain(PetitionId id) {
        return intake.petition(id)
                .switchIfEmpty(Mono.error(CaseFiles::notFound))
                .flatMap(this::withRound);
    }

    /** The first step of an official's act: the right, then the petition's next version. */
    public Mono<CaseFile> begin(PetitionId id, int version, Act act, Official by) {
        return of(id, by).map(file -> file.require(act, version)).flatMap(this::raise);
    }

    /** The first step of a petitioner's act. */
    public Mono<CaseFile> begin(PetitionId id, Act act) {
        return ofPetitioner(id).map(file -> file.requireNow(act)).flatMap(this::raise);
    }

    /** Raises the petition's version for an act, or finds that somebody else did. */
    public Mono<CaseFile> raise(CaseFile file) {
        return intake.raise(file.petition().id(), file.version()).map(file::raised);
    }

    /** The rounds of those of these letters that lie on a desk. */
    public Mono<Map<PetitionId, Round>> rounds(Collection<PetitionId> ids) {
        return rounds.ofAll(Set.copyOf(ids)).collectMap(Round::petition);
    }

    /** The files of these letters that lie on no desk yet, in their order. */
    public Mono<List<CaseFile>> unopened(List<PetitionId> ids) {
        return rounds.ofAll(ids)
                .map(Round::petition)
                .collect(Collectors.toSet())
                .flatMap(open -> intake.petitions(
                                ids.stream().filter(id -> !open.contains(id)).toList())
                        .publishOn(Backroom.THREAD)
                        .map(read -> ids.stream()
                                .distinct()
                                .flatMap(id -> Stream.ofNullable(read.get(id)))
                                .map(petition ->
                                        new CaseFile(petition, petition.version(), unopened(petition), Set.of()))
                                .toList()));
    }

    /** Raises all of them, or finds that somebody acted on one. */
    public Mono<List<CaseFile>> raiseAll(List<CaseFile> files) {
        return intake.raiseAll(files.stream().map(CaseFile::petition).toList())
                .thenReturn(files.stream()
                        .map(file -> file.raised(file.version() + 1))
                        .toList());
    }

    /** The round as it will be opened: who must look first is known from the letter alone. */
    public Round unopened(Petition petition) {
        boolean secret = routing.screen(petition).desk() == Desk.DISCIPLINE;
        return Round.unopened(
                petition.id(),
                secret ? houses.discipline() : houses.petitionOffice(),
                secret ? Secrecy.UNDECIDED : Secrecy.NONE,
                petition.received());
    }

    private Mono<CaseFile> withRound(Petition petition) {
        return rounds.of(petition.id())
                .switchIfEmpty(Mono.fromSupplier(() -> unopened(petition)))
                .map(round -> new CaseFile(petition, petition.version(), round, Set.of()));
    }

    /** Who calls petitioners back is something to a letter while its writer is to be asked, and no longer. */
    private Mono<CaseFile> known(CaseFile file, Official by) {
        var relations = EnumSet.noneOf(Relation.class);
        relations.addAll(Relations.of(by, file.petition(), file.round(), houses));
        if (!Relations.callsBack(by, file.round(), houses)) return Mono.just(known(file, relations));
        return calls.isOpen(file.petition().id()).map(open -> {
            if (open) relations.add(Relation.CALLER);
            return known(file, relations);
        });
    }

    private static CaseFile known(CaseFile file, Set<Relation> relations) {
        return new CaseFile(file.petition(), file.version(), file.round(), relations);
    }

    private static NotFound notFound() {
        return new NotFound("这封信");
    }
}
