package org.cunbu.portal.petition.intake;

import static org.cunbu.portal.petition.intake.Columns.hex;

import io.r2dbc.spi.Readable;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The receipts that were given out; of the secrets only hashes. */
@Repository
class Receipts {

    private static final String ADD_ALL = """
            insert into receipt (petition, key, body, number, secret_hash, received, dispatch_by, answer_by)
            select petition, key, decode(body, 'hex'), number, decode(secret_hash, 'hex'), received, dispatch_by, answer_by
              from unnest(:petitions::uuid[], :keys::uuid[], :bodies::text[], :numbers::text[], :hashes::text[],
                          :received::timestamptz[], :dispatchBy::date[], :answerBy::date[])
                   as letter (petition, key, body, number, secret_hash, received, dispatch_by, answer_by)
                on conflict do nothing
            returning petition""";

    private static final String OF_KEYS = """
            select petition, key, body, number, received, dispatch_by, answer_by
              from receipt
             where key = any(:keys::uuid[])""";

    private static final String OPENING = """
            select petition, secret_hash
              from receipt
             where number = :number""";

    private final DatabaseClient db;

    Receipts(DatabaseClient db) {
        this.db = db;
    }

    /** A receipt that was given out. */
    record Kept(
            PetitionId petition,
            UUID key,
            byte[] body,
            ReceiptNumber number,
            Instant received,
            LocalDate dispatchBy,
            LocalDate answerBy,
            Optional<ReceiptLeaf> leaf) {

        Kept with(ReceiptLeaf found) {
            return new Kept(petition, key, body, number, received, dispatchBy, answerBy, Optional.of(found));
        }

        boolean isOf(byte[] otherBody) {
            return MessageDigest.isEqual(body, otherBody);
        }

        Receipt receipt(ReceiptSecret secret) {
            return new Receipt(number, secret, petition, received, dispatchBy, answerBy, leaf, true);
        }
    }

    /** What opens a letter: the hash of its secret. */
    record Lock(PetitionId petition, byte[] secretHash) {}

    /** Adds those whose key and number are new, and says which petitions' they are. */
    Mono<Set<UUID>> addAll(List<Prepared> letters) {
        return db.sql(ADD_ALL)
                .bind(
                        "petitions",
                        Column.of(letters, letter -> letter.petition().id().value()))
                .bind("keys", Column.of(letters, letter -> letter.key().value()))
                .bind("bodies", Column.of(letters, letter -> hex(letter.body())))
                .bind(
                        "numbers",
                        Column.of(letters, letter -> letter.petition().number().value()))
                .bind("hashes", Column.of(letters, letter -> hex(letter.secretHash())))
                .bind("received", Column.of(letters, letter -> letter.petition().received()))
                .bind("dispatchBy", Column.of(letters, Prepared::dispatchBy))
                .bind("answerBy", Column.of(letters, Prepared::answerBy))
                .map(row -> Columns.required(row, "petition", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    Flux<Kept> of(Collection<UUID> keys) {
        return db.sql(OF_KEYS)
                .bind("keys", keys.toArray(UUID[]::new))
                .map(Receipts::kept)
                .all();
    }

    Mono<Lock> lockOf(ReceiptNumber number) {
        return db.sql(OPENING)
                .bind("number", number.value())
                .map(row -> new Lock(
                        new PetitionId(Columns.required(row, "petition", UUID.class)),
                        Columns.required(row, "secret_hash", byte[].class)))
                .one();
    }

    private static Kept kept(Readable row) {
        return new Kept(
                new PetitionId(Columns.required(row, "petition", UUID.class)),
                Columns.required(row, "key", UUID.class),
                Columns.required(row, "body", byte[].class),
                new ReceiptNumber(Columns.required(row, "number", String.class)),
                Columns.required(row, "received", Instant.class),
                Columns.required(row, "dispatch_by", LocalDate.class),
                Columns.required(row, "answer_by", LocalDate.class),
                Optional.empty());
    }
}
