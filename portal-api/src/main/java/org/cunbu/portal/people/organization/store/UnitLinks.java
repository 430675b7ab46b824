package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitLink;
import org.cunbu.portal.people.organization.UnitLinkEnded;
import org.cunbu.portal.people.organization.UnitLinked;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of links between departments and places, those that have ended too. */
@Repository
public class UnitLinks {
    private static final String COLUMNS = "select id, unit, place, held_from, held_until from unit_link ";
    private static final String OF_UNIT = COLUMNS + "where unit = :unit order by place, held_from desc, id";
    private static final String TO_PLACES = COLUMNS + "where place = any(:places) order by place desc, unit, id";
    private static final String OF_UNITS = COLUMNS + "where unit = any(:units) order by unit, place, held_from, id";
    private static final String PUT = """
            insert into unit_link (id, unit, place, held_from, held_until, version)
            select l.*, 1
              from unnest(:ids::uuid[], :units::text[], :places::text[], :from::date[], :until::date[]) l
            on conflict (id) do update set held_until = excluded.held_until, version = unit_link.version + 1""";
    private static final String STANDING = COLUMNS + """
            where held_until is null or held_until > :day
            order by unit, place, held_from, id""";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String ADD = """
            insert into unit_link (id, unit, place, held_from, held_until, version)
            values (:id, :unit, :place, :from, :until, 1)""";
    private static final String END = """
            update unit_link
               set held_until = greatest(:until, held_from), version = version + 1
             where id = :id
               and (held_until is null or held_until > :until)
         returning version, held_until""";

    private final DatabaseClient db;
    private final Journal journal;

    public UnitLinks(DatabaseClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    public Flux<UnitLink> of(UnitId unit) {
        return db.sql(OF_UNIT).bind("unit", unit.value()).map(UnitLinks::link).all();
    }

    /** The links to any of these places, those to the smallest place first. */
    public Flux<UnitLink> to(Collection<RegionCode> places) {
        return db.sql(TO_PLACES)
                .bind("places", places.stream().map(RegionCode::value).toArray(String[]::new))
                .map(UnitLinks::link)
                .all();
    }

    public Flux<UnitLink> ofUnits(Collection<String> units) {
        return db.sql(OF_UNITS)
                .bind("units", units.toArray(String[]::new))
                .map(UnitLinks::link)
                .all();
    }

    /** Every link that stands on that day or will. */
    public Flux<UnitLink> standing(LocalDate day) {
        return db.sql(STANDING).bind("day", day).map(UnitLinks::link).all();
    }

    /** Writes links that are new or end otherwise, without an entry: the list that names them has its own. */
    public Mono<Long> put(List<UnitLink> links) {
        return db.sql(PUT)
                .bind("ids", links.stream().map(UnitLink::id).toArray(UUID[]::new))
                .bind("units", links.stream().map(link -> link.unit().value()).toArray(String[]::new))
                .bind("places", links.stream().map(link -> link.place().value()).toArray(String[]::new))
                .bind("from", links.stream().map(UnitLink::from).toArray(LocalDate[]::new))
                .bind("until", links.stream().map(UnitLink::until).toArray(LocalDate[]::new))
                .fetch()
                .rowsUpdated();
    }

    public Mono<UnitLink> find(UUID id) {
        return db.sql(ONE).bind("id", id).map(UnitLinks::link).one();
    }

    public Mono<UnitLink> add(UnitLink link, Actor by) {
        LocalDate until = link.until();
        var insert = db.sql(ADD)
                .bind("id", link.id())
                .bind("unit", link.unit().value())
                .bind("place", link.place().value())
                .bind("from", link.from());
        insert = until == null ? insert.bindNull("until", LocalDate.class) : insert.bind("until", until);
        UnitLinked entry = new UnitLinked(
                new Subject("unit-link", link.id(), 1),
                link.unit().value(),
                link.place().value(),
                link.from(),
                until);
        return insert.then().then(journal.append(entry, by)).thenReturn(link);
    }

    /** Ends a link that would hold beyond that day. */
    public Mono<UnitLink> end(UnitLink link, LocalDate until, Actor by) {
        return db.sql(END)
                .bind("id", link.id())
                .bind("until", until)
                .map(row -> new Ended(
                        Objects.requireNonNull(row.get("version", Integer.class)),
                        Objects.requireNonNull(row.get("held_until", LocalDate.class))))
                .one()
                .switchIfEmpty(Mono.error(() -> new Overtaken("a link")))
                .flatMap(ended -> journal.append(
                                new UnitLinkEnded(
                                        new Subject("unit-link", link.id(), ended.version()),
                                        link.unit().value(),
                                        link.place().value(),
                                        ended.until()),
                                by)
                        .thenReturn(new UnitLink(link.id(), link.unit(), link.place(), link.from(), ended.until())));
    }

    private record Ended(int version, LocalDate until) {}

    private static UnitLink link(Readable row) {
        return new UnitLink(
                Objects.requireNonNull(row.get("id", UUID.class)),
                new UnitId(Objects.requireNonNull(row.get("unit", String.class))),
                new RegionCode(Objects.requireNonNull(row.get("place", String.class))),
                Objects.requireNonNull(row.get("held_from", LocalDate.class)),
                row.get("held_until", LocalDate.class));
    }
}
