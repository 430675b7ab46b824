package org.cunbu.portal.petition.casework.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.IssuedPaper;
import org.cunbu.portal.petition.casework.PaperDelivery;
import org.cunbu.portal.petition.casework.PaperId;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.handling.CountyHouses;
import org.cunbu.portal.petition.casework.papers.store.DeliveryRow;
import org.cunbu.portal.petition.casework.papers.store.DeliveryRows;
import org.cunbu.portal.petition.casework.papers.store.PaperRow;
import org.cunbu.portal.petition.casework.papers.store.PaperRows;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The papers that a case has, with how they were delivered. Whoever asks has been checked. */
@Component
public class PaperBook {

    private final PaperRows rows;
    private final DeliveryRows deliveries;
    private final CountyHouses houses;

    PaperBook(PaperRows rows, DeliveryRows deliveries, CountyHouses houses) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.houses = houses;
    }

    /**
     * What a case has.
     *
     * @param answer how the answer itself was delivered
     */
    public record Kept(List<IssuedPaper> papers, List<PaperDelivery> answer) {

        /** Those that are addressed to the petitioner. */
        public List<IssuedPaper> forPetitioner() {
            return papers.stream()
                    .filter(paper -> paper.kind().isForPetitioner())
                    .toList();
        }
    }

    /** Everything, oldest first. */
    public Mono<Kept> of(PetitionId petition) {
        return Mono.zip(
                        rows.of(petition).collectList(),
                        deliveries.of(petition).map(DeliveryRow::read).collectList())
                .map(both -> new Kept(
                        both.getT1().stream()
                                .map(row -> issued(row, both.getT2()))
                                .toList(),
                        both.getT2().stream()
                                .filter(each -> each.paper().isEmpty())
                                .toList()));
    }

    /** One paper of this case as its row holds it. */
    Mono<PaperRow> row(PetitionId petition, PaperId id) {
        return rows.one(petition, id.value()).switchIfEmpty(Mono.error(() -> new NotFound("这份文书")));
    }

    /** The same, where it is addressed to the petitioner; for them no other is there. */
    public Mono<PaperRow> forPetitioner(PetitionId petition, PaperId id) {
        return row(petition, id)
                .filter(row -> PaperKind.valueOf(row.kind()).isForPetitioner())
                .switchIfEmpty(Mono.error(() -> new NotFound("这份文书")));
    }

    private IssuedPaper issued(PaperRow row, List<PaperDelivery> all) {
        UUID id = row.id();
        return new IssuedPaper(
                new PaperId(id),
                PaperKind.valueOf(row.kind()),
                row.number(),
                new UnitId(row.unit()),
                houses.name(new UnitId(row.unit())),
                row.issuedAt(),
                row.byName(),
                Optional.ofNullable(row.about()).map(PaperId::new),
                row.digest(),
                all.stream()
                        .filter(each -> each.paper()
                                .filter(paper -> paper.value().equals(id))
                                .isPresent())
                        .toList());
    }
}
