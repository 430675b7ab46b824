package org.cunbu.portal.petition.casework.papers.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How papers and answers came to petitioners. */
@Repository
public class DeliveryRows {

    private static final String ADD = """
            insert into case_paper_delivery (id, petition, paper, way, taker, at, recorded_at, person, by_name, evidence, answered)
            values (:id, :petition, :paper, :way, :taker, :at, :recordedAt, :person, :byName, :evidence, :answered)""";

    private static final String OF = """
            select id, petition, paper, way, taker, at, recorded_at, person, by_name, evidence, answered
              from case_paper_delivery
             where petition = :petition
             order by at, id""";

    private static final String OPENED = """
            select exists (select from case_paper_delivery where paper = :paper and way = 'OPENED') as opened""";

    private static final String ANSWER_OPENED = """
            select exists (
                   select from case_paper_delivery
                    where petition = :petition and answered = :answered and paper is null and way = 'OPENED') as opened""";

    private final DatabaseClient db;

    DeliveryRows(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> add(DeliveryRow delivery) {
        return db.sql(ADD).bindProperties(delivery).then();
    }

    /** The deliveries of a case, oldest first. */
    public Flux<DeliveryRow> of(PetitionId petition) {
        return db.sql(OF)
                .bind("petition", petition.value())
                .mapProperties(DeliveryRow.class)
                .all();
    }

    /** Whether the petitioner has seen the answer that was given at this time. */
    public Mono<Boolean> isAnswerOpened(UUID petition, Instant answered) {
        return db.sql(ANSWER_OPENED)
                .bind("petition", petition)
                .bind("answered", answered)
                .map(row -> Boolean.TRUE.equals(row.get("opened", Boolean.class)))
                .one();
    }

    /** Whether the petitioner has opened this paper before. */
    public Mono<Boolean> isOpened(UUID paper) {
        return db.sql(OPENED)
                .bind("paper", paper)
                .map(row -> Boolean.TRUE.equals(row.get("opened", Boolean.class)))
                .one();
    }
}
