package org.cunbu.portal.petition.casework;

import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.petition.casework.handling.CaseFile;
import org.cunbu.portal.petition.casework.handling.CaseFiles;
import org.cunbu.portal.petition.casework.lists.HandlersLoad;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.routing.CatalogueLine;
import org.cunbu.portal.petition.routing.Proposal;
import org.cunbu.portal.petition.routing.Routing;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What helps whoever answers a letter: how much its handler has, what the catalogue says, what the unit keeps to use again. */
@Service
public class Helps {

    private final CaseFiles files;
    private final Routing routing;
    private final HandlersLoad loads;
    private final Snippets snippets;

    Helps(CaseFiles files, Routing routing, HandlersLoad loads, Snippets snippets) {
        this.files = files;
        this.routing = routing;
        this.loads = loads;
        this.snippets = snippets;
    }

    /** How much somebody has in hand. */
    public record Load(String handler, long open, long near, long overdue) {}

    /**
     * What helps with a letter.
     *
     * @param title    the letter's, masked
     * @param load     of the person who has it in hand; none before somebody has
     * @param proposal what routing proposed
     * @param lines    the catalogue's lines for this topic and kind
     * @param snippets those of this official's units
     * @param mayDraft whether this official may put one into the answer now
     */
    public record CaseHelps(
            String title,
            Optional<Load> load,
            Optional<Proposal> proposal,
            List<CatalogueLine> lines,
            List<Snippet> snippets,
            boolean mayDraft) {

        public CaseHelps {
            lines = List.copyOf(lines);
            snippets = List.copyOf(snippets);
        }
    }

    /** What helps with this letter; for whoever may read it. */
    public Mono<CaseHelps> of(PetitionId id, Official by) {
        return files.readable(id, by)
                .filter(file -> file.may(Act.READ_TEXT))
                .switchIfEmpty(Mono.error(() -> new NotFound("这封信")))
                .flatMap(file -> helps(file, by));
    }

    private Mono<CaseHelps> helps(CaseFile file, Official by) {
        var kept = Snippets.mayUse(by) ? snippets.all(by) : Flux.<Snippet>empty();
        return Mono.zip(
                        optional(Mono.justOrEmpty(file.round().state().handling())
                                .flatMap(loads::of)),
                        optional(routing.proposalFor(file.petition().id())),
                        routing.catalogue().collectList(),
                        kept.collectList())
                .map(read -> new CaseHelps(
                        file.petition().title(),
                        read.getT1(),
                        read.getT2(),
                        lines(read.getT3(), read.getT2(), file),
                        read.getT4(),
                        file.may(Act.DRAFT)));
    }

    private static List<CatalogueLine> lines(List<CatalogueLine> all, Optional<Proposal> proposal, CaseFile file) {
        return proposal.stream()
                .flatMap(made -> all.stream()
                        .filter(line -> line.version() == made.catalogueVersion())
                        .filter(line -> line.topic().equals(made.topic()))
                        .filter(line -> line.isFor(file.petition().kind())))
                .toList();
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> part) {
        return part.map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
