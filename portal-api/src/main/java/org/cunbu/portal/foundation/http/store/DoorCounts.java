package org.cunbu.portal.foundation.http.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cunbu.portal.foundation.http.DoorCount;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What happened at the doors, by quarter of an hour. */
@Repository
public class DoorCounts {

    private static final String ADD = """
            insert into door_count as c (quarter, door, outcome, n)
            select q::timestamptz, d, o, n
              from unnest(:quarters::text[], :doors::text[], :outcomes::text[], :ns::bigint[]) as x(q, d, o, n)
             order by d, o, q
                on conflict (door, outcome, quarter) do update set n = c.n + excluded.n""";

    private static final String AT = """
            select quarter, door, outcome, n
              from door_count
             where quarter = any(:quarters::text[]::timestamptz[])""";

    private static final String FIRST = "select min(quarter) from door_count";

    private static final String FORGET = "delete from door_count where quarter < :before";

    private final DatabaseClient db;

    DoorCounts(DatabaseClient db) {
        this.db = db;
    }

    /** Adds to what all replicas counted; each quarter, door and outcome named once. */
    public Mono<Void> add(List<DoorCount> several) {
        return db.sql(ADD)
                .bind(
                        "quarters",
                        several.stream().map(c -> c.quarter().toString()).toArray(String[]::new))
                .bind("doors", several.stream().map(DoorCount::door).toArray(String[]::new))
                .bind("outcomes", several.stream().map(c -> c.outcome().name()).toArray(String[]::new))
                .bind("ns", several.stream().map(DoorCount::n).toArray(Long[]::new))
                .then();
    }

    /** What was counted in these quarters. */
    public Flux<DoorCount> at(List<Instant> quarters) {
        return db.sql(AT)
                .bind("quarters", quarters.stream().map(Instant::toString).toArray(String[]::new))
                .mapProperties(DoorCount.class)
                .all();
    }

    /** Since when there are counts; nothing where there are none. */
    public Mono<Instant> first() {
        return db.sql(FIRST)
                .map(row -> Optional.ofNullable(row.get(0, Instant.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    public Mono<Void> forget(Instant before) {
        return db.sql(FORGET).bind("before", before).then();
    }
}
