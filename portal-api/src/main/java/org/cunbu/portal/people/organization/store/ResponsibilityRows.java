package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Responsibility;
import org.cunbu.portal.people.organization.ResponsibilityEnded;
import org.cunbu.portal.people.organization.ResponsibilityGiven;
import org.cunbu.portal.people.organization.Step;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of who answers for which place, those of before too. */
@Repository
public class ResponsibilityRows {
    private static final String COLUMNS =
            "select id, step, place, name, title, held_from, held_until from responsibility ";
    private static final String FOR_PLACES = """
            select id, step, place, name, title, held_from, held_until
              from unnest(:places::text[]) as wanted (place)
              join responsibility using (place)
             order by place, step, held_from, id""";
    private static final String BELOW = COLUMNS + """
            where place like :prefix and length(place) = :digits
              and held_from <= :day and (held_until is null or held_until > :day)
            order by place, held_from, id limit :most""";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('responsibility ' || :place, 0))";
    private static final String ADD = """
            insert into responsibility (id, step, place, name, title, held_from, held_until, version)
            values (:id, :step, :place, :name, :title, :from, :until, 1)""";
    private static final String PUT = """
            insert into responsibility (id, step, place, name, title, held_from, held_until, version)
            select r.*, 1
              from unnest(:ids::uuid[], :steps::text[], :places::text[], :names::text[], :titles::text[], :from::date[],
                          :until::date[]) r
            on conflict (id) do update
               set title = excluded.title, held_until = excluded.held_until, version = responsibility.version + 1""";
    private static final String AFTER = COLUMNS + """
            where (place, id) > (:place, :id) and (held_until is null or held_until > :day)
            order by place, id limit :most""";
    private static final String END = """
            update responsibility
               set held_until = greatest(:until, held_from), version = version + 1
             where id = :id
               and (held_until is null or held_until > :until)
         returning version, held_until""";

    private final DatabaseClient db;
    private final Journal journal;

    public ResponsibilityRows(DatabaseClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** Everybody who ever answered for these very places. */
    public Flux<Responsibility> forPlaces(Collection<String> places) {
        return db.sql(FOR_PLACES)
                .bind("places", Column.of(List.copyOf(places), place -> place))
                .map(ResponsibilityRows::row)
                .all();
    }

    /** Who answers on that day for the places of so many digits that lie in another. */
    public Flux<Responsibility> below(RegionCode place, int digits, LocalDate day, int most) {
        return db.sql(BELOW)
                .bind("prefix", place.value() + "%")
                .bind("digits", digits)
                .bind("day", day)
                .bind("most", most)
                .map(ResponsibilityRows::row)
                .all();
    }

    public Mono<Responsibility> find(UUID id) {
        return db.sql(ONE).bind("id", id).map(ResponsibilityRows::row).one();
    }

    /** Inside an act: nobody else changes who answers for this place until its end. */
    public Mono<Void> oneAtATime(RegionCode place) {
        return db.sql(LOCK).bind("place", place.value()).fetch().first().then();
    }

    public Mono<Responsibility> add(Responsibility given, Actor by) {
        LocalDate until = given.until();
        var insert = db.sql(ADD)
                .bind("id", given.id())
                .bind("step", given.step().name())
                .bind("place", given.place().value())
                .bind("name", given.name())
                .bind("title", given.title())
                .bind("from", given.from());
        insert = until == null ? insert.bindNull("until", LocalDate.class) : insert.bind("until", until);
        var entry = new ResponsibilityGiven(
                subject(given, 1), given.step(), given.place().value(), given.from(), until);
        return insert.then().then(journal.append(entry, by)).thenReturn(given);
    }

    /** Ends one that would hold beyond that day. */
    public Mono<Void> end(Responsibility given, LocalDate until, Actor by) {
        return db.sql(END)
                .bind("id", given.id())
                .bind("until", until)
                .map(row -> new ResponsibilityEnded(
                        subject(given, Objects.requireNonNull(row.get("version", Integer.class))),
                        given.step(),
                        given.place().value(),
                        Objects.requireNonNull(row.get("held_until", LocalDate.class))))
                .one()
                .switchIfEmpty(Mono.error(() -> new Overtaken("a responsibility")))
                .flatMap(ended -> journal.append(ended, by));
    }

    /** Writes those that are new or changed, in one statement and without an entry: the list that names them has its own. */
    public Mono<Long> put(List<Responsibility> given) {
        return db.sql(PUT)
                .bind("ids", Column.of(given, Responsibility::id))
                .bind("steps", Column.of(given, Responsibility::step))
                .bind("places", Column.of(given, Responsibility::place))
                .bind("names", Column.of(given, Responsibility::name))
                .bind("titles", Column.of(given, Responsibility::title))
                .bind("from", Column.of(given, Responsibility::from))
                .bind("until", Column.of(given, Responsibility::until))
                .fetch()
                .rowsUpdated();
    }

    /** So many that hold on that day or will, after one, in the order of the places. */
    public Flux<Responsibility> after(String place, UUID id, LocalDate day, int most) {
        return db.sql(AFTER)
                .bind("place", place)
                .bind("id", id)
                .bind("day", day)
                .bind("most", most)
                .map(ResponsibilityRows::row)
                .all();
    }

    private static Subject subject(Responsibility given, int version) {
        return new Subject("responsibility", given.id(), version);
    }

    static Responsibility row(Readable row) {
        return new Responsibility(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Step.valueOf(Objects.requireNonNull(row.get("step", String.class))),
                new RegionCode(Objects.requireNonNull(row.get("place", String.class))),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("title", String.class)),
                Objects.requireNonNull(row.get("held_from", LocalDate.class)),
                row.get("held_until", LocalDate.class));
    }
}
