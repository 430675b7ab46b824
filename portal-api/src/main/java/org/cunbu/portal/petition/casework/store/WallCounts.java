package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is open and what was closed, by place. */
@Repository
public class WallCounts {

    private static final String BY_PLACE = """
            select left(f.region, :digits) as place, sum(o.open)::bigint as open, sum(o.near)::bigint as near,
                   sum(o.overdue)::bigint as overdue, sum(o.closed)::bigint as closed
              from (select r.petition, 1 as open, 0 as closed,
                           (r.next_due > :now and r.next_due <= :near)::int as near, (r.next_due <= :now)::int as overdue
                      from round r
                     where r.open and %1$s
                    union all
                    select r.petition, 0, 1, 0, 0
                      from round r
                     where not r.open and r.closed_at >= :monthFrom and r.closed_at < :monthUntil and %1$s
                       and not exists (select 1 from round later
                                        where later.petition = r.petition and later.ordinal > r.ordinal)) o
              left join listed_letter f on f.petition = o.petition
             where %2$s
             group by 1""";

    private static final String SILENT = """
              from round r left join listed_letter f on f.petition = r.petition
             where r.open and r.stage in ('RECEIVED', 'DISPATCHED', 'RETURNED') and %1$s and %2$s""";

    private static final String OLDEST = """
            select r.petition, r.holder, f.region, r.opened_at as came, coalesce(r.next_due <= :now, false) as overdue""" + "\n" + SILENT + "\n order by r.opened_at, r.id limit :most";

    private static final String HOW_MANY = "select count(*)" + SILENT;

    private final DatabaseClient db;

    WallCounts(DatabaseClient db) {
        this.db = db;
    }

    /** Counts of one place; of no finer place than the whole where none is named. */
    public record Count(
            @Nullable String place,
            @Nullable Long open,
            @Nullable Long near,
            @Nullable Long overdue,
            @Nullable Long closed) {}

    /** A letter to which nobody has said anything yet. */
    public record Waiting(
            UUID petition, String holder, @Nullable String region, Instant came, boolean overdue) {}

    /** @param digits of the codes of the places that are told apart */
    public Flux<Count> byPlace(Reach reach, String within, int digits, ListedRounds.Moments at) {
        if (!reach.all() && reach.units().isEmpty()) return Flux.empty();
        return db.sql(BY_PLACE.formatted(seen(reach), inside(within)))
                .bindValues(values(reach, within))
                .bind("digits", digits)
                .bind("now", at.now())
                .bind("near", at.near())
                .bind("monthFrom", at.monthFrom())
                .bind("monthUntil", at.monthUntil())
                .mapProperties(Count.class)
                .all();
    }

    /** The oldest to which nobody has said anything yet. */
    public Flux<Waiting> silent(Reach reach, String within, Instant now, int most) {
        if (!reach.all() && reach.units().isEmpty()) return Flux.empty();
        return db.sql(OLDEST.formatted(seen(reach), inside(within)))
                .bindValues(values(reach, within))
                .bind("now", now)
                .bind("most", most)
                .mapProperties(Waiting.class)
                .all();
    }

    /** How many those are. */
    public Mono<Long> howManySilent(Reach reach, String within) {
        if (!reach.all() && reach.units().isEmpty()) return Mono.just(0L);
        return db.sql(HOW_MANY.formatted(seen(reach), inside(within)))
                .bindValues(values(reach, within))
                .mapValue(Long.class)
                .one();
    }

    private static String seen(Reach reach) {
        return "r.secrecy = 'NONE'" + (reach.all() ? "" : " and r.holder = any(:units)");
    }

    private static String inside(String within) {
        return within.isEmpty() ? "true" : "f.region like :within";
    }

    private static Map<String, Object> values(Reach reach, String within) {
        var values = new HashMap<String, Object>();
        if (!reach.all()) values.put("units", reach.unitCodes());
        if (!within.isEmpty()) values.put("within", within + "%");
        return values;
    }
}
