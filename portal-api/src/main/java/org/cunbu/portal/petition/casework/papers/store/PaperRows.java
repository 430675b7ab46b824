package org.cunbu.portal.petition.casework.papers.store;

import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All papers that were issued, and their numbers. */
@Repository
public class PaperRows {

    private static final String COLUMNS = """
            select id, petition, kind, unit, year, ordinal, number, title, lines, signed, day, template, about, digest,
                   issued_at, person, by_name
              from case_paper
             where petition = :petition""";

    private static final String ADD = """
            insert into case_paper (
                        id, petition, kind, unit, year, ordinal, number, title, lines, signed, day, template, about, digest,
                        issued_at, person, by_name)
            values (:id, :petition, :kind, :unit, :year, :ordinal, :number, :title, :lines, :signed, :day, :template, :about,
                    :digest, :issuedAt, :person, :byName)""";

    // The row stays locked until the act ends: who comes second waits, and an act that fails gives its number back.
    private static final String NEXT = """
            insert into case_paper_count as c (unit, year, last) values (:unit, :year, 1)
            on conflict (unit, year) do update set last = c.last + 1
         returning last""";

    private final DatabaseClient db;

    PaperRows(DatabaseClient db) {
        this.db = db;
    }

    /** The unit's next number of the year; inside the act that issues the paper. */
    public Mono<Integer> next(UnitId unit, int year) {
        return db.sql(NEXT)
                .bind("unit", unit.value())
                .bind("year", year)
                .map(row -> Objects.requireNonNull(row.get("last", Integer.class)))
                .one();
    }

    public Mono<Void> add(PaperRow paper) {
        return db.sql(ADD).bindProperties(paper).then();
    }

    /** The papers of a case, oldest first. */
    public Flux<PaperRow> of(PetitionId petition) {
        return db.sql(COLUMNS + " order by issued_at, id")
                .bind("petition", petition.value())
                .mapProperties(PaperRow.class)
                .all();
    }

    /** One paper of this case. */
    public Mono<PaperRow> one(PetitionId petition, UUID id) {
        return db.sql(COLUMNS + " and id = :id")
                .bind("petition", petition.value())
                .bind("id", id)
                .mapProperties(PaperRow.class)
                .one();
    }
}
