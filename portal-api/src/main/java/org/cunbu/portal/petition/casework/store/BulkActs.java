package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.BulkView;
import org.cunbu.portal.petition.casework.BulkWish;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Acts for many letters, and what became of each letter. */
@Repository
public class BulkActs {

    private static final String KEEP = """
            insert into bulk_act (id, person, by_name, kind, unit, mode, text, made, finished)
            values (:id, :person, :byName, :kind, :unit, :mode, :text, :made, :finished)""";

    private static final String KEEP_LINES = """
            insert into bulk_line (act, place, petition, version, state)
            select :id, place, petition, version, 'WAITING'
              from unnest(:petitions::uuid[], :versions::int[]) with ordinality as l (petition, version, place)""";

    // One replica at a time does an act; where it stops, another goes on after its lease.
    private static final String TAKE = """
            update bulk_act set holder = :holder, lease_until = :until
             where id = (select id from bulk_act
                          where finished is null and (holder is null or holder = :holder or lease_until < :now)
                          order by made limit 1 for update skip locked)
            returning id, person, by_name, kind, unit, mode, text, made, finished""";

    private static final String NEXT = """
            select place, petition, version, state, why from bulk_line
             where act = :act and state = 'WAITING' order by place limit 1""";

    private static final String SETTLE = """
            update bulk_line set state = :state, why = :why where act = :act and place = :place and state = 'WAITING'""";

    private static final String FINISH = "update bulk_act set finished = :at where id = :id and finished is null";

    private static final String ONE = """
            select id, person, by_name, kind, unit, mode, text, made, finished from bulk_act
             where id = :id and person = :person""";

    private static final String RECENT = """
            select id, person, by_name, kind, unit, mode, text, made, finished from bulk_act
             where person = :person order by made desc limit 20""";

    private static final String LINES = """
            select place, petition, version, state, why from bulk_line where act = :act order by place""";

    private final DatabaseClient db;

    BulkActs(DatabaseClient db) {
        this.db = db;
    }

    /** An act as it is kept. */
    public record ActRow(
            UUID id,
            UUID person,
            String byName,
            String kind,
            @Nullable String unit,
            @Nullable String mode,
            String text,
            Instant made,
            @Nullable Instant finished) {}

    /** A line as it is kept. */
    public record LineRow(
            int place,
            UUID petition,
            int version,
            String state,
            @Nullable String why) {}

    /** Keeps a wish; inside an act. */
    public Mono<Void> keep(UUID id, BulkWish wish, UUID person, String name, Instant made) {
        var row = new ActRow(
                id,
                person,
                name,
                wish.kind().name(),
                wish.unit().map(unit -> unit.value()).orElse(null),
                wish.mode().map(Enum::name).orElse(null),
                wish.text(),
                made,
                null);
        return db.sql(KEEP)
                .bindProperties(row)
                .fetch()
                .rowsUpdated()
                .then(db.sql(KEEP_LINES)
                        .bind("id", id)
                        .bind(
                                "petitions",
                                wish.letters().stream()
                                        .map(letter -> letter.petition().value())
                                        .toArray(UUID[]::new))
                        .bind(
                                "versions",
                                wish.letters().stream()
                                        .map(BulkWish.Letter::version)
                                        .toArray(Integer[]::new))
                        .fetch()
                        .rowsUpdated())
                .then();
    }

    /** The next act that nobody else is doing; taken for so long. */
    public Mono<ActRow> take(UUID holder, Instant now, Instant until) {
        return db.sql(TAKE)
                .bind("holder", holder)
                .bind("now", now)
                .bind("until", until)
                .mapProperties(ActRow.class)
                .one();
    }

    /** The next line whose turn has not come. */
    public Mono<LineRow> next(UUID act) {
        return db.sql(NEXT).bind("act", act).mapProperties(LineRow.class).one();
    }

    /** Says what became of a line; inside its act where it was done. Whether it was its turn. */
    public Mono<Boolean> settle(UUID act, int place, BulkView.State state, @Nullable String why) {
        var spec = db.sql(SETTLE).bind("act", act).bind("place", place).bind("state", state.name());
        return (why == null ? spec.bindNull("why", String.class) : spec.bind("why", why))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Every line has had its turn. */
    public Mono<Void> finish(UUID id, Instant at) {
        return db.sql(FINISH)
                .bind("id", id)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** An act of this person. */
    public Mono<ActRow> one(UUID id, UUID person) {
        return db.sql(ONE)
                .bind("id", id)
                .bind("person", person)
                .mapProperties(ActRow.class)
                .one();
    }

    /** The last acts of this person. */
    public Flux<ActRow> recent(UUID person) {
        return db.sql(RECENT).bind("person", person).mapProperties(ActRow.class).all();
    }

    /** What became of each letter. */
    public Mono<List<LineRow>> lines(UUID act) {
        return db.sql(LINES).bind("act", act).mapProperties(LineRow.class).all().collectList();
    }
}
