package org.cunbu.portal.insight.statistics.store;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How long the database may add up changes: two seconds, so that nobody's curiosity stands in others' way. */
@Repository
public class TimeLimit {

    /** The state with which PostgreSQL ends a statement that took too long. */
    public static final String REACHED = "57014";

    private final DatabaseClient db;

    TimeLimit(DatabaseClient db) {
        this.db = db;
    }

    /** Holds for the rest of the transaction, which only reads. */
    public Mono<Void> set() {
        return db.sql("set transaction read only")
                .then()
                .then(db.sql("set local statement_timeout = '2s'").then());
    }
}
