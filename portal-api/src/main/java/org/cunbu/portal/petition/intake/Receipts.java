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
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The receipts that were given out; of the secrets only hashes. */
@Repository
class Receipts {

    private static final String ADD_ALL = """
            insert into receipt (petition, key, body, number, secret_hash, received, dispatch_by, answer_by, scope)
            select petition, key, decode(body, 'hex'), number, decode(secret_hash, 'hex'), received, dispatch_by, answer_by,
                   scope
              from unnest(:petitions::uuid[], :keys::uuid[], :bodies::text[], :numbers::text[], :hashes::text[],
                          :received::timestamptz[], :dispatchBy::date[], :answerBy::date[], :scopes::text[])
                   as letter (petition, key, body, number, secret_hash, received, dispatch_by, answer_by, scope)
                on conflict do nothing
            returning petition""";

    private static final String OF_KEYS = """
            select petition, key, body, number, received, dispatch_by, answer_by, scope
              from receipt
             where key = any(:keys::uuid[])""";

    private static final String OPENING = """
            select petition, secret_hash, coalesce(scope, 'FULL') as scope
              from receipt
             where number = :number and void is null
             union all
            select s.petition, s.secret_hash, s.scope
              from receipt r
              join receipt_secret s on s.petition = r.petition
             where r.number = :number and s.void is null and (s.until is null or s.until > :now)""";

    private static final String VOID = """
            update receipt
               set void = :now
             where petition = :petition and void is null""";

    private static final String VOID_FURTHER = """
            update receipt_secret
               set void = :now
             where petition = :petition and void is null""";

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
            Optional<ReceiptLeaf> leaf,
            ReceiptScope scope) {

        Kept with(ReceiptLeaf found) {
            return new Kept(petition, key, body, number, received, dispatchBy, answerBy, Optional.of(found), scope);
        }

        boolean isOf(byte[] otherBody) {
            return MessageDigest.isEqual(body, otherBody);
        }

        Receipt receipt(ReceiptSecret secret) {
            return new Receipt(number, secret, petition, received, dispatchBy, answerBy, leaf, true, scope);
        }
    }

    /** What opens a letter: the hash of a secret, and how far it opens. */
    record Lock(PetitionId petition, byte[] secretHash, ReceiptScope scope) {}

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
                .bind("scopes", Column.of(letters, letter -> limited(letter.scope())))
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

    /** Everything that opens this number now; seldom more than one. */
    Flux<Lock> locksOf(ReceiptNumber number, Instant now) {
        return db.sql(OPENING)
                .bind("number", number.value())
                .bind("now", now)
                .map(row -> new Lock(
                        new PetitionId(Columns.required(row, "petition", UUID.class)),
                        Columns.required(row, "secret_hash", byte[].class),
                        ReceiptScope.valueOf(Columns.required(row, "scope", String.class))))
                .all();
    }

    /** Voids every secret of a letter. */
    Mono<Void> voidAll(PetitionId petition, Instant now) {
        return Flux.just(VOID, VOID_FURTHER)
                .concatMap(sql -> db.sql(sql)
                        .bind("petition", petition.value())
                        .bind("now", now)
                        .then())
                .then();
    }

    /** An ordinary receipt's scope is not written. */
    private static @Nullable String limited(ReceiptScope scope) {
        return scope == ReceiptScope.FULL ? null : scope.name();
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
                Optional.empty(),
                row.get("scope", String.class) == null ? ReceiptScope.FULL : ReceiptScope.TRACK);
    }
}
