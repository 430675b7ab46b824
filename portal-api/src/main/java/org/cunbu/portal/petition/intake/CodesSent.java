package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.hex;
import static org.cunbu.portal.petition.intake.Columns.required;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The codes that were sent; of each only a keyed hash. */
@Repository
class CodesSent {

    private static final String FORGET = """
            delete from receipt_code
             where petition = :petition and until < :before""";

    // A handful an hour for a letter, whoever asks.
    private static final String ADD = """
            insert into receipt_code (id, petition, hash, made, until)
            select :id, :petition, decode(:hash, 'hex'), :made, :until
             where (select count(*) from receipt_code where petition = :petition and made > :since) < :most""";

    private static final String TRY = """
            update receipt_code
               set tries = tries + 1
             where petition = :petition and until > :now and used is null and tries < :most
            returning id, hash""";

    private static final String USE = """
            update receipt_code
               set used = :now
             where id = :id and used is null""";

    private final DatabaseClient db;

    CodesSent(DatabaseClient db) {
        this.db = db;
    }

    record Sent(UUID id, byte[] hash) {}

    /** Whether it was added: not where there were too many since then. */
    Mono<Boolean> add(UUID id, PetitionId petition, byte[] hash, Instant made, Instant until, Instant since, int most) {
        return db.sql(FORGET)
                .bind("petition", petition.value())
                .bind("before", since)
                .then()
                .then(Mono.defer(() -> db.sql(ADD)
                        .bind("id", id)
                        .bind("petition", petition.value())
                        .bind("hash", hex(hash))
                        .bind("made", made)
                        .bind("until", until)
                        .bind("since", since)
                        .bind("most", most)
                        .fetch()
                        .rowsUpdated()))
                .map(rows -> rows == 1);
    }

    /** Those that a try may still fit; the try is counted. */
    Flux<Sent> tried(PetitionId petition, Instant now, int most) {
        return db.sql(TRY)
                .bind("petition", petition.value())
                .bind("now", now)
                .bind("most", most)
                .map(row -> new Sent(required(row, "id", UUID.class), required(row, "hash", byte[].class)))
                .all();
    }

    /** Whether it was the first to use it. */
    Mono<Boolean> use(UUID id, Instant now) {
        return db.sql(USE).bind("id", id).bind("now", now).fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
