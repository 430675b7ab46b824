package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the ladders of clocks that ran out have been climbed. */
@Repository
public class Climbs {

    private static final String COLUMNS =
            "select deadline, petition, round, clock, due, rungs, next_at, leaders_at from climb ";

    private static final String ADD = """
            insert into climb (deadline, petition, round, clock, due, rungs, next_at)
            values (:deadline, :petition, :round, :clock, :due, 0, :next)
            on conflict (deadline) do nothing""";

    private static final String DUE =
            "select deadline from climb where next_at <= :now order by next_at, deadline limit :most";

    // One replica at a time climbs a ladder; the others pass it over.
    private static final String HELD =
            COLUMNS + " where deadline = :deadline and next_at <= :now for update skip locked";

    private static final String CLIMBED = """
            update climb
               set rungs = rungs + 1, next_at = :next,
                   leaders_at = case when :leaders then :at else leaders_at end
             where deadline = :deadline""";

    private static final String END = "update climb set next_at = null, ended_at = :at where deadline = :deadline";

    private static final String LEADERS = COLUMNS + """
             where leaders_at is not null and ended_at is null and (leaders_at, deadline) > (:at, :after)
             order by leaders_at, deadline
             limit :most""";

    private final DatabaseClient db;

    public Climbs(DatabaseClient db) {
        this.db = db;
    }

    /**
     * A ladder.
     *
     * @param rungs how many were reached
     */
    public record Row(
            UUID deadline,
            UUID petition,
            UUID round,
            String clock,
            Instant due,
            int rungs,
            @Nullable Instant nextAt,
            @Nullable Instant leadersAt) {}

    public Mono<Void> add(UUID deadline, UUID petition, UUID round, String clock, Instant due, Instant next) {
        return db.sql(ADD)
                .bind("deadline", deadline)
                .bind("petition", petition)
                .bind("round", round)
                .bind("clock", clock)
                .bind("due", due)
                .bind("next", next)
                .then();
    }

    /** Ladders with a rung that is due, in the order in which they are. */
    public Flux<UUID> due(Instant now, int most) {
        return db.sql(DUE)
                .bind("now", now)
                .bind("most", most)
                .mapValue(UUID.class)
                .all();
    }

    /** The ladder, kept from other replicas until the act ends; empty where one of them has it or was here. */
    public Mono<Row> held(UUID deadline, Instant now) {
        return db.sql(HELD)
                .bind("deadline", deadline)
                .bind("now", now)
                .mapProperties(Row.class)
                .one();
    }

    /** One rung higher. */
    public Mono<Void> climbed(UUID deadline, Instant at, boolean leaders, @Nullable Instant next) {
        return db.sql(CLIMBED)
                .bind("deadline", deadline)
                .bind("at", at)
                .bind("leaders", leaders)
                .bind("next", Parameter.fromOrEmpty(next, Instant.class))
                .then();
    }

    /** Nothing more is waited for. */
    public Mono<Void> end(UUID deadline, Instant at) {
        return db.sql(END).bind("deadline", deadline).bind("at", at).then();
    }

    /** What the leaders look at, the longest first. */
    public Flux<Row> leaders(Instant at, UUID after, int most) {
        return db.sql(LEADERS)
                .bind("at", at)
                .bind("after", after)
                .bind("most", most)
                .mapProperties(Row.class)
                .all();
    }
}
