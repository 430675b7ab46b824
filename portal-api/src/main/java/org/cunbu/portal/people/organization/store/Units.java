package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Overtaken;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.people.organization.Unit;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.people.organization.UnitKind;
import org.cunbu.portal.people.organization.UnitTree;
import org.cunbu.portal.people.organization.UnitsLoaded;
import org.cunbu.portal.people.organization.rules.OwnUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table of units. */
@Repository
public class Units {
    private static final String ALL = """
            select u.id, u.name, u.kind, u.parent, u.region, u.phone, u.address, u.demo, u.version, e.edition
              from unit_edition e
              left join unit u on true""";
    private static final String EDITION = "select edition from unit_edition";
    private static final String RAISE = "update unit_edition set edition = edition + 1 returning edition";
    private static final String PUT = """
            insert into unit (id, name, kind, parent, region, phone, address, demo, version)
            select * from unnest(:ids::text[], :names::text[], :kinds::text[], :parents::text[], :regions::text[],
                                 :phones::text[], :addresses::text[], :demos::boolean[], :versions::int[])
            on conflict (id) do update
               set name = excluded.name, kind = excluded.kind, parent = excluded.parent, region = excluded.region,
                   phone = excluded.phone, address = excluded.address, demo = excluded.demo, version = excluded.version
             where unit.version = excluded.version - 1""";

    private final DatabaseClient db;
    private final Acts acts;
    private final Journal journal;
    private final Regions regions;
    private final Resource file;

    public Units(
            DatabaseClient db,
            Acts acts,
            Journal journal,
            Regions regions,
            @Value("${cunbu.county.units:classpath:county/430525/units.csv}") Resource file) {
        this.db = db;
        this.acts = acts;
        this.journal = journal;
        this.regions = regions;
        this.file = file;
    }

    /** The units as they stand; where there are none yet, the first file and the places' own units come first. */
    public UnitTree openedTree() {
        Mono<UnitTree> opened = tree().filter(tree -> tree.edition() > 0)
                .switchIfEmpty(Mono.defer(() -> acts.inOne(this::takeOver).then(tree())));
        return Objects.requireNonNull(opened.block(), "units");
    }

    /** The number of the last change. */
    public Mono<Long> edition() {
        return db.sql(EDITION)
                .map(row -> Objects.requireNonNull(row.get("edition", Long.class)))
                .one();
    }

    public Mono<UnitTree> tree() {
        return db.sql(ALL).map(Line::of).all().collectList().map(Line::tree);
    }

    /** The same without an entry: the list that names them has its own. */
    public Mono<Void> putSilently(List<Unit> units) {
        return raise().then(write(units))
                .filter(rows -> rows == units.size())
                .switchIfEmpty(Mono.error(() -> new Overtaken("a unit")))
                .then();
    }

    /** Writes units that are new (version 1) or changed (one more than the version read), as one act. */
    public Mono<Void> put(List<Unit> units, Entry entry, Actor by) {
        return raise().then(write(units))
                .filter(rows -> rows == units.size())
                .switchIfEmpty(Mono.error(() -> new Overtaken("a unit")))
                .then(journal.append(entry, by));
    }

    private Mono<Void> takeOver() {
        List<Unit> units = Stream.concat(UnitsFile.read(file).stream(), OwnUnits.of(regions.tree()).stream())
                .toList();
        UnitTree.of(1, units);
        return raise().filter(edition -> edition == 1) // the row is locked: another replica has done it
                .flatMap(edition -> write(units))
                .flatMap(rows -> journal.append(loaded(units), Actor.program()));
    }

    private UnitsLoaded loaded(Collection<Unit> units) {
        UUID id = UUID.nameUUIDFromBytes("units".getBytes(StandardCharsets.UTF_8));
        return new UnitsLoaded(
                new Subject("units", id, 1), units.size(), Objects.requireNonNullElse(file.getFilename(), "units"));
    }

    private Mono<Long> raise() {
        return db.sql(RAISE)
                .map(row -> Objects.requireNonNull(row.get("edition", Long.class)))
                .one();
    }

    private Mono<Long> write(List<Unit> units) {
        return db.sql(PUT)
                .bind("ids", texts(units, unit -> unit.id().value()))
                .bind("names", texts(units, Unit::name))
                .bind("kinds", texts(units, unit -> unit.kind().name()))
                .bind("parents", texts(units, unit -> text(unit.parent())))
                .bind("regions", texts(units, unit -> text(unit.region())))
                .bind("phones", texts(units, Unit::phone))
                .bind("addresses", texts(units, Unit::address))
                .bind("demos", units.stream().map(Unit::demo).toArray(Boolean[]::new))
                .bind("versions", units.stream().map(Unit::version).toArray(Integer[]::new))
                .fetch()
                .rowsUpdated();
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }

    private static String[] texts(List<Unit> units, Function<Unit, @Nullable String> cell) {
        return units.stream().map(cell).toArray(String[]::new);
    }

    /** A unit with the edition it was read in; no unit where there are none at all. */
    private record Line(long edition, @Nullable Unit unit) {
        static Line of(Readable row) {
            long edition = Objects.requireNonNull(row.get("edition", Long.class));
            return new Line(edition, row.get("id") == null ? null : unit(row));
        }

        static UnitTree tree(List<Line> lines) {
            long edition = lines.isEmpty() ? 0 : lines.getFirst().edition();
            return UnitTree.of(
                    edition,
                    lines.stream().map(Line::unit).filter(Objects::nonNull).toList());
        }

        private static Unit unit(Readable row) {
            String parent = row.get("parent", String.class);
            String region = row.get("region", String.class);
            return new Unit(
                    new UnitId(Objects.requireNonNull(row.get("id", String.class))),
                    Objects.requireNonNull(row.get("name", String.class)),
                    UnitKind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
                    parent == null ? null : new UnitId(parent),
                    region == null ? null : new RegionCode(region),
                    row.get("phone", String.class),
                    row.get("address", String.class),
                    Objects.requireNonNull(row.get("demo", Boolean.class)),
                    Objects.requireNonNull(row.get("version", Integer.class)));
        }
    }
}
