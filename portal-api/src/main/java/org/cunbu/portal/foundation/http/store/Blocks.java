package org.cunbu.portal.foundation.http.store;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.BusyPlace;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The block list. */
@Repository
public class Blocks {

    private static final String COLUMNS = """
            select id, version, kind, code, reason, made_at, until, lifted_at, weighed, kept_away from block""";

    private static final String RUNNING = COLUMNS + " where lifted_at is null and until > :now";

    private static final String LATEST = COLUMNS + " order by made_at desc, id desc limit 200";

    private static final String ADD = """
            insert into block (id, version, kind, code, reason, made_at, until, weighed)
            values (:id, :version, :kind, :code, :reason, :madeAt, :until, :weighed)""";

    private static final String LIFT = """
            update block set lifted_at = :now, version = version + 1
             where id = :id and version = :read and lifted_at is null""";

    private static final String KEPT = "update block set kept_away = kept_away + :n where id = :id";

    // Who was let pass or refused today, by the day's code; the rules of one door count the same knocks.
    private static final String TODAY = """
            select coalesce(max(passed), 0) from limit_state s join limit_rule r using (rule)
             where r.door = :door and s.who = any(:codes::text[])""";

    private static final String BUSIEST = """
            select s.who as code, s.passed, s.refused
              from limit_state s
             where s.rule = :rule and to_timestamp(s.at / 1000000.0) > now() - interval '1 day'
             order by s.passed + s.refused desc, s.who
             limit 20""";

    private final DatabaseClient db;

    Blocks(DatabaseClient db) {
        this.db = db;
    }

    /** Those that hold now. */
    public Flux<Block> running(Instant now) {
        return db.sql(RUNNING).bind("now", now).mapProperties(Block.class).all();
    }

    /** The latest 200, those that are over included. */
    public Flux<Block> latest() {
        return db.sql(LATEST).mapProperties(Block.class).all();
    }

    public Mono<Block> one(UUID id) {
        return db.sql(COLUMNS + " where id = :id")
                .bind("id", id)
                .mapProperties(Block.class)
                .one();
    }

    public Mono<Void> add(Block block) {
        return db.sql(ADD)
                .bind("id", block.id())
                .bind("version", block.version())
                .bind("kind", block.kind().name())
                .bind("code", block.code())
                .bind("reason", block.reason())
                .bind("madeAt", block.madeAt())
                .bind("until", block.until())
                .bind("weighed", block.weighed())
                .then();
    }

    /** Whether it was lifted now. */
    public Mono<Boolean> lift(UUID id, int read, Instant now) {
        return db.sql(LIFT)
                .bind("id", id)
                .bind("read", read)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Counts letters that it kept away. */
    public Mono<Void> keptAway(UUID id, long several) {
        return db.sql(KEPT).bind("id", id).bind("n", several).then();
    }

    /** How many letters came today under any of these codes. */
    public Mono<Long> today(String door, Collection<String> codes) {
        return db.sql(TODAY)
                .bind("door", door)
                .bind("codes", codes.toArray(String[]::new))
                .mapValue(Long.class)
                .one();
    }

    /** What the list's own hashes are made with. */
    public Mono<UUID> salt() {
        return db.sql("select salt from block_salt").mapValue(UUID.class).one();
    }

    /** The addresses that a rule counted most today. */
    public Flux<BusyPlace> busiest(String rule) {
        return db.sql(BUSIEST).bind("rule", rule).mapProperties(BusyPlace.class).all();
    }
}
