package org.cunbu.portal.foundation.http.store;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** With what puzzles are signed, and which were used: the same for all replicas. */
@Repository
public class Proofs {

    private static final String KEY = """
            with made as (insert into proof_key (day) values (:day) on conflict do nothing returning key)
            select key from made union all select key from proof_key where day = :day limit 1""";

    private static final String SPEND = """
            insert into proof_spent (challenge, until) values (:challenge, :until) on conflict do nothing""";

    private static final String FORGET = """
            with spent as (delete from proof_spent where until < :now returning 1)
            delete from proof_key where day < :day""";

    private final DatabaseClient db;

    Proofs(DatabaseClient db) {
        this.db = db;
    }

    public Mono<String> key(LocalDate day) {
        return db.sql(KEY).bind("day", day).mapValue(String.class).one();
    }

    /** Whether it was spent now, and not before. */
    public Mono<Boolean> spend(String challenge, Instant until) {
        return db.sql(SPEND)
                .bind("challenge", challenge)
                .bind("until", until)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Forgets what nobody could use any more. */
    public Mono<Void> forget(Instant now, LocalDate before) {
        return db.sql(FORGET).bind("now", now).bind("day", before).then();
    }
}
