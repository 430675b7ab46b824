package org.cunbu.portal.insight.statistics.store;

import org.cunbu.portal.insight.statistics.FirstDay;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Since when figures are public, every setting that ever was. */
@Repository
public class FirstDays {

    private static final String ALL = """
            select n, from_day as day, reason, unit, set_at from figure_public_from order by n desc""";

    private static final String ADD = """
            insert into figure_public_from (n, from_day, reason, unit, set_at)
            values (:n, :day, :reason, :unit, :setAt) on conflict do nothing""";

    private final DatabaseClient db;

    FirstDays(DatabaseClient db) {
        this.db = db;
    }

    /** The latest first. */
    public Flux<FirstDay> all() {
        return db.sql(ALL).mapProperties(FirstDay.class).all();
    }

    /** The one that holds. */
    public Mono<FirstDay> latest() {
        return db.sql(ALL + " limit 1").mapProperties(FirstDay.class).one();
    }

    /** Whether it could be added: false where somebody else added one first. */
    public Mono<Boolean> add(FirstDay day) {
        return db.sql(ADD).bindProperties(day).fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
