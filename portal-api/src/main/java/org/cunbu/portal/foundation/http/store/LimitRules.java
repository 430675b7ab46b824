package org.cunbu.portal.foundation.http.store;

import org.cunbu.portal.foundation.http.LimitRule;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The limits that hold, as data. */
@Repository
public class LimitRules {

    private static final String ALL = """
            select rule, door, per, burst, every_ms, beyond, what, version
              from limit_rule
             order by door, rule""";

    private static final String CHANGE = """
            update limit_rule set burst = :burst, every_ms = :every, beyond = :beyond, version = version + 1
             where rule = :rule and version = :read
         returning rule, door, per, burst, every_ms, beyond, what, version""";

    private final DatabaseClient db;

    LimitRules(DatabaseClient db) {
        this.db = db;
    }

    public Flux<LimitRule> all() {
        return db.sql(ALL).mapProperties(LimitRule.class).all();
    }

    /** The rule as it is now; nothing where somebody changed it since. */
    public Mono<LimitRule> change(LimitRule wanted) {
        return db.sql(CHANGE)
                .bind("burst", wanted.burst())
                .bind("every", wanted.everyMs())
                .bind("beyond", wanted.beyond().name())
                .bind("rule", wanted.rule())
                .bind("read", wanted.version())
                .mapProperties(LimitRule.class)
                .one();
    }
}
