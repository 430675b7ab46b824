package org.cunbu.portal.foundation.journal.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Parked;
import org.cunbu.portal.foundation.journal.Position;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far each reader has come, and which subjects wait because one of their entries could not be taken. */
@Repository
public class Readings {

    private static final String INTRODUCE = "insert into journal_reader (name) values (:name) on conflict do nothing";

    private static final String POSITION = "select xid, seq from journal_reader where name = :name";

    // One replica at a time. A lock on the row would give the transaction its id before the reader's acts read the
    // versions they raise, and their entries could then sort before those they waited for.
    private static final String HOLD =
            POSITION + " and pg_try_advisory_xact_lock(hashtextextended('cunbu reader ' || :name, 0))";

    private static final String MOVE = """
            update journal_reader set xid = :xid, seq = :seq where name = :name and xid = :fromXid and seq = :fromSeq""";

    /** Held by a line for as long as a replica runs; when its process ends the line ends, and with it the lock. */
    public static final String SIGN_OF_LIFE =
            "select pg_advisory_lock_shared(hashtextextended('cunbu replica ' || $1, 0))";

    // A lease by the database's clock, since replicas' clocks may differ; whoever outlives it only repeats work. Of a
    // replica that gives no sign of life nobody waits for the end.
    private static final String LEASE = """
            update journal_reader
               set holder = :holder, lease_until = clock_timestamp() + interval '15 seconds'
             where name = :name and (holder is null or holder = :holder or lease_until < clock_timestamp()
                    or pg_try_advisory_xact_lock(hashtextextended('cunbu replica ' || holder, 0)))
         returning xid, seq""";

    private static final String LET_GO = """
            update journal_reader set holder = null, lease_until = null where name = :name and holder = :holder""";

    private static final String PARK = """
            insert into journal_parked (reader, subject, xid, seq, error, since)
            values (:reader, :subject, :xid, :seq, :error, :since)
                on conflict (reader, subject) do nothing""";

    private static final String REWIND = """
            update journal_reader set xid = :xid, seq = :seq where name = :name and (xid, seq) > (:xid, :seq)""";

    private static final String ALL_PARKED =
            "select reader, subject, xid, seq, error, since from journal_parked order by since, reader, subject";

    private static final String PARKED = "select subject, xid, seq from journal_parked where reader = :reader";

    private static final String RELEASE = "delete from journal_parked where reader = :reader and subject = :subject";

    private final DatabaseClient db;

    Readings(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Void> introduce(String reader) {
        return db.sql(INTRODUCE).bind("name", reader).then();
    }

    public Mono<Position> position(String reader) {
        return positionBy(POSITION, reader);
    }

    /** Holds the reader until the transaction ends; empty where another replica holds it. */
    public Mono<Position> hold(String reader) {
        return positionBy(HOLD, reader);
    }

    /** Holds the reader for a quarter of a minute at most; empty where another replica that lives holds it. */
    public Mono<Position> lease(String reader, UUID holder) {
        return db.sql(LEASE)
                .bind("name", reader)
                .bind("holder", holder)
                .mapProperties(Position.class)
                .one();
    }

    /** Lets another replica have the reader at once, where this one holds it. */
    public Mono<Void> letGo(String reader, UUID holder) {
        return db.sql(LET_GO).bind("name", reader).bind("holder", holder).then();
    }

    /** Moves on; an error where somebody else moved the reader meanwhile. */
    public Mono<Void> move(String reader, Position from, Position to) {
        return db.sql(MOVE)
                .bind("name", reader)
                .bind("xid", to.xid())
                .bind("seq", to.seq())
                .bind("fromXid", from.xid())
                .bind("fromSeq", from.seq())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(reader + " was moved by somebody else")))
                .then();
    }

    /** Sets it back; whoever drives it at this moment notices that it was moved, and goes on from there. */
    public Mono<Void> rewind(String reader, Position to) {
        return db.sql(REWIND)
                .bind("name", reader)
                .bind("xid", to.xid())
                .bind("seq", to.seq())
                .then();
    }

    /** Whatever waits, of all readers. */
    public Flux<Parked> parked() {
        return db.sql(ALL_PARKED).mapProperties(Parked.class).all();
    }

    public Mono<Void> park(String reader, UUID subject, Position at, String error, Instant since) {
        return db.sql(PARK)
                .bind("reader", reader)
                .bind("subject", subject)
                .bind("xid", at.xid())
                .bind("seq", at.seq())
                .bind("error", error)
                .bind("since", since)
                .then();
    }

    /** The subjects that wait, with the place of the first entry that each still needs. */
    public Mono<Map<UUID, Position>> parked(String reader) {
        return rows(reader).collectMap(Waiting::subject, row -> new Position(row.xid(), row.seq()));
    }

    public Mono<Void> release(String reader, UUID subject) {
        return db.sql(RELEASE).bind("reader", reader).bind("subject", subject).then();
    }

    private Flux<Waiting> rows(String reader) {
        return db.sql(PARKED)
                .bind("reader", reader)
                .mapProperties(Waiting.class)
                .all();
    }

    private Mono<Position> positionBy(String sql, String reader) {
        return db.sql(sql).bind("name", reader).mapProperties(Position.class).one();
    }

    record Waiting(UUID subject, long xid, long seq) {}
}
