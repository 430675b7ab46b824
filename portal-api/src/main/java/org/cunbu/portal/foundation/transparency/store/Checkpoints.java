package org.cunbu.portal.foundation.transparency.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.transparency.Checkpoint;
import org.cunbu.portal.foundation.transparency.LogKey;
import org.cunbu.portal.foundation.transparency.rules.Hash;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was signed, and with which keys. */
@Repository
public class Checkpoints {

    private static final String SIGNER = "select pg_try_advisory_xact_lock(hashtextextended('cunbu log signer', 0))";

    private static final String ADD = """
            insert into log_checkpoint (size, root, signed, note) values (:size, :root, :signed, :note)""";

    private static final String COLUMNS =
            "select size, encode(root, 'base64') as root, signed, note from log_checkpoint";

    private static final String KEYS_SIGN = """
            insert into log_key (key, since) select key, :now from unnest(:keys::text[]) as k (key)
                on conflict (key) do nothing""";

    private static final String KEYS_ENDED = """
            update log_key set until = :now where until is null and not key = any(:keys::text[])""";

    private final DatabaseClient db;

    Checkpoints(DatabaseClient db) {
        this.db = db;
    }

    /** Holds the pen until the transaction ends; false where another replica has it. */
    public Mono<Boolean> holdPen() {
        return db.sql(SIGNER).mapValue(Boolean.class).one();
    }

    public Mono<Void> add(long size, Hash root, Instant signed, String note) {
        return db.sql(ADD)
                .bind("size", size)
                .bind("root", root.bytes())
                .bind("signed", signed)
                .bind("note", note)
                .then();
    }

    public Mono<Checkpoint> latest() {
        return db.sql(COLUMNS + " order by size desc limit 1")
                .map(Checkpoints::checkpoint)
                .one();
    }

    /** The smallest that covers this line. */
    public Mono<Checkpoint> covering(long n) {
        return db.sql(COLUMNS + " where size > :n order by size limit 1")
                .bind("n", n)
                .map(Checkpoints::checkpoint)
                .one();
    }

    public Mono<Checkpoint> of(long size) {
        return db.sql(COLUMNS + " where size = :size")
                .bind("size", size)
                .map(Checkpoints::checkpoint)
                .one();
    }

    /** The next so many below a size, newest first. */
    public Flux<Checkpoint> before(long size, int most) {
        return db.sql(COLUMNS + " where size < :size order by size desc limit :most")
                .bind("size", size)
                .bind("most", most)
                .map(Checkpoints::checkpoint)
                .all();
    }

    /** The next so many above a size, oldest first. */
    public Flux<Checkpoint> after(long size, int most) {
        return db.sql(COLUMNS + " where size > :size order by size limit :most")
                .bind("size", size)
                .bind("most", most)
                .map(Checkpoints::checkpoint)
                .all();
    }

    /** From now on these keys sign and no others. */
    public Mono<Void> keysSign(List<String> keys, Instant now) {
        var all = keys.toArray(String[]::new);
        return db.sql(KEYS_SIGN)
                .bind("keys", all)
                .bind("now", now)
                .then()
                .then(db.sql(KEYS_ENDED).bind("keys", all).bind("now", now).then());
    }

    /** All keys that ever signed, oldest first. */
    public Flux<LogKey> keys() {
        return db.sql("select key, since, until from log_key order by since, key")
                .map(row -> new LogKey(
                        need(row, "key", String.class),
                        need(row, "since", Instant.class),
                        row.get("until", Instant.class)))
                .all();
    }

    private static Checkpoint checkpoint(Readable row) {
        return new Checkpoint(
                need(row, "size", Long.class),
                need(row, "root", String.class),
                need(row, "signed", Instant.class),
                need(row, "note", String.class));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
