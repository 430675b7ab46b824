package org.cunbu.portal.foundation.http.store;

import org.cunbu.portal.foundation.http.LimitRule;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The limits that hold, as data. */
@Repository
public class LimitRules {

    private static final String ALL = """
            select rule, door, per, burst, every_ms, beyond, what, version
              from limit_rule
             order by door, rule""";

    private final DatabaseClient db;

    LimitRules(DatabaseClient db) {
        this.db = db;
    }

    public Flux<LimitRule> all() {
        return db.sql(ALL).mapProperties(LimitRule.class).all();
    }
}
