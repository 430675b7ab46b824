package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.Set;
import org.cunbu.portal.people.organization.UnitId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When each unit's desk was last looked at, and what has come to it since. */
@Repository
public class DeskOpenings {

    private static final String OPENED = """
            insert into desk_opening (unit, opened_at)
            select unit, :at from unnest(:units::text[]) as unit order by unit
            on conflict (unit) do update set opened_at = greatest(desk_opening.opened_at, excluded.opened_at)""";

    private static final String UNSEEN = """
            select came.holder as unit, min(came.at) as oldest
              from (select holder, case stage when 'DISPATCHED' then dispatched_at else opened_at end as at
                      from round
                     where stage in ('RECEIVED', 'DISPATCHED')) came
              left join desk_opening seen on seen.unit = came.holder
             where seen.opened_at is null or came.at > seen.opened_at
             group by came.holder""";

    private final DatabaseClient db;

    public DeskOpenings(DatabaseClient db) {
        this.db = db;
    }

    /** The oldest letter that came to a desk after somebody last looked at it. */
    public record Unseen(String unit, Instant oldest) {}

    /** Somebody looks at the desks of these units. */
    public Mono<Void> opened(Set<UnitId> units, Instant at) {
        return db.sql(OPENED)
                .bind("at", at)
                .bind("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .then();
    }

    /** Every desk to which something came that nobody has looked at. */
    public Flux<Unseen> unseen() {
        return db.sql(UNSEEN).mapProperties(Unseen.class).all();
    }
}
