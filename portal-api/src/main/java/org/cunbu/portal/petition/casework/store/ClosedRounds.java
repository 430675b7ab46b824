package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.petition.casework.ClosedLetters;
import org.cunbu.portal.petition.intake.PetitionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters whose last round is closed or shown another door, in the order of their closing. */
@Repository
public class ClosedRounds {

    private static final String CLOSED = """
              from round r
             where not r.open and r.closed_at < :before and (r.closed_at, r.petition) > (:at, :id)
               and not exists (select 1 from round later where later.petition = r.petition and later.ordinal > r.ordinal)""";

    private static final String NEXT = "select r.petition, r.closed_at" + CLOSED + """

             order by r.closed_at, r.petition
             limit :most""";

    private static final String HOW_MANY = "select count(*)" + CLOSED;

    private static final String IS_CLOSED = """
            select not open from round where petition = :petition order by ordinal desc limit 1""";

    private final DatabaseClient db;

    ClosedRounds(DatabaseClient db) {
        this.db = db;
    }

    public Flux<ClosedLetters.Closed> next(Instant before, Instant at, UUID id, int most) {
        return db.sql(NEXT)
                .bind("before", before)
                .bind("at", at)
                .bind("id", id)
                .bind("most", most)
                .map(row -> new ClosedLetters.Closed(
                        new PetitionId(java.util.Objects.requireNonNull(row.get("petition", UUID.class))),
                        java.util.Objects.requireNonNull(row.get("closed_at", Instant.class))))
                .all();
    }

    public Mono<Long> howMany(Instant before, Instant at, UUID id) {
        return db.sql(HOW_MANY)
                .bind("before", before)
                .bind("at", at)
                .bind("id", id)
                .mapValue(Long.class)
                .one();
    }

    /** Whether the letter's last round is over; no where it has none. */
    public Mono<Boolean> isClosed(PetitionId petition) {
        return db.sql(IS_CLOSED)
                .bind("petition", petition.value())
                .mapValue(Boolean.class)
                .one()
                .defaultIfEmpty(false);
    }
}
