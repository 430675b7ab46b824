package org.cunbu.portal.people.identity.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Ids;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The links by which the first administrator comes; only their hashes are kept. */
@Repository
public class AdministratorLinks {
    private static final Duration VALID = Duration.ofHours(24);
    private static final long ONE_AT_A_TIME = 0x61646d696eL;

    private static final String ADD = """
            insert into administrator_link (hash, id, made, until)
            values (decode(:hash, 'hex'), :id, :made, :until)""";
    private static final String LOCK = "select pg_advisory_xact_lock(:key)";
    private static final String USE = """
            update administrator_link
               set used = :now, used_by = :person
             where hash = decode(:hash, 'hex') and used is null and until > :now
         returning id""";
    private static final String VALID_NOW = """
            select id
              from administrator_link
             where hash = decode(:hash, 'hex') and used is null and until > :now""";

    private final DatabaseClient db;

    public AdministratorLinks(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> add(String token, Instant now) {
        return db.sql(ADD)
                .bind("hash", hash(token))
                .bind("id", Ids.next())
                .bind("made", now)
                .bind("until", now.plus(VALID))
                .then();
    }

    public Mono<Boolean> isValid(String token, Instant now) {
        return db.sql(VALID_NOW)
                .bind("hash", hash(token))
                .bind("now", now)
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    /** Inside an act: from here to its end nobody else uses a link. */
    public Mono<Void> oneAtATime() {
        return db.sql(LOCK).bind("key", ONE_AT_A_TIME).fetch().first().then();
    }

    /** Inside an act: uses the link up; empty where it is unknown, used or too old. */
    public Mono<UUID> use(String token, UUID person, Instant now) {
        return db.sql(USE)
                .bind("hash", hash(token))
                .bind("person", person)
                .bind("now", now)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
