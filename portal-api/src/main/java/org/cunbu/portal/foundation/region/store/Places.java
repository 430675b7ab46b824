package org.cunbu.portal.foundation.region.store;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Actor;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.journal.Subject;
import org.cunbu.portal.foundation.region.Level;
import org.cunbu.portal.foundation.region.PlaceLine;
import org.cunbu.portal.foundation.region.PlacesLoaded;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.RegionTree;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of places. */
@Repository
public class Places {
    private static final String ALL = """
            select code, parent, name, stood_from, stood_until
              from region
             where stood_until is null
               and level <> 'HOUSEHOLD'""";
    private static final String EDITION = "select edition from region_edition";
    private static final String RAISE = "update region_edition set edition = edition + 1";
    private static final String LINES = "select code, name, stood_from, stood_until, successor from region ";
    // Joined, for a table that was filled a moment ago: "= any" of an array that comes as text is looked through row by
    // row.
    private static final String KNOWN = """
            select code, name, stood_from, stood_until, successor
              from unnest(:codes::text[]) as wanted (code)
              join region using (code)""";
    private static final String STANDING = KNOWN + " where stood_until is null";
    private static final String AFTER = LINES + "where code > :code order by code limit :most";
    private static final String PUT = """
            insert into region (code, parent, level, name, stood_from, stood_until, successor)
            select * from unnest(:codes::text[], :parents::text[], :levels::text[], :names::text[], :since::date[],
                                 :until::date[], :successors::text[])
            on conflict (code) do update
               set name = excluded.name, stood_from = excluded.stood_from, stood_until = excluded.stood_until,
                   successor = excluded.successor
             where (region.name, region.stood_from, region.stood_until, region.successor)
                   is distinct from (excluded.name, excluded.stood_from, excluded.stood_until, excluded.successor)""";
    private static final String TAKE_OVER = """
            insert into region (code, parent, level, name, stood_from)
            select * from unnest(:codes::text[], :parents::text[], :levels::text[], :names::text[], :since::date[])
            on conflict do nothing""";

    private final DatabaseClient db;
    private final Acts acts;
    private final Journal journal;
    private final Resource file;

    public Places(
            DatabaseClient db,
            Acts acts,
            Journal journal,
            @Value("${cunbu.county.places:classpath:county/430525/places.csv}") Resource file) {
        this.db = db;
        this.acts = acts;
        this.journal = journal;
        this.file = file;
    }

    /** The places as they stand; where there are none yet, those of the county's file are taken over first. */
    public RegionTree openedTree() {
        Mono<List<Region>> places = all().filter(found -> !found.isEmpty())
                .switchIfEmpty(Mono.defer(() -> acts.inOne(this::takeOver).then(all())));
        return RegionTree.of(Objects.requireNonNull(places.block(), "places"));
    }

    /** The places as they stand, down to the group. */
    public Mono<RegionTree> tree() {
        return all().map(RegionTree::of);
    }

    /** The number of the last change. */
    public Mono<Long> edition() {
        return db.sql(EDITION)
                .map(row -> Objects.requireNonNull(row.get("edition", Long.class)))
                .one();
    }

    /** Inside an act: the places are others from now on. */
    public Mono<Void> raise() {
        return db.sql(RAISE).then();
    }

    /** Those of these places that are known, ended ones too. */
    public Flux<PlaceLine> known(Collection<String> codes) {
        return db.sql(KNOWN)
                .bind("codes", Column.of(List.copyOf(codes), code -> code))
                .map(Places::line)
                .all();
    }

    /** Those of these places that stand. */
    public Flux<PlaceLine> standing(Collection<String> codes) {
        return db.sql(STANDING)
                .bind("codes", Column.of(List.copyOf(codes), code -> code))
                .map(Places::line)
                .all();
    }

    public Flux<PlaceLine> after(String code, int most) {
        return db.sql(AFTER)
                .bind("code", code)
                .bind("most", most)
                .map(Places::line)
                .all();
    }

    /** Writes places that are new or say something else, in one statement. */
    public Mono<Long> put(List<PlaceLine> lines) {
        return db.sql(PUT)
                .bind("codes", Column.of(lines, PlaceLine::code))
                .bind("parents", Column.of(lines, line -> line.code().parent().orElse(null)))
                .bind("levels", Column.of(lines, line -> line.code().level()))
                .bind("names", Column.of(lines, PlaceLine::name))
                .bind("since", Column.of(lines, PlaceLine::from))
                .bind("until", Column.of(lines, PlaceLine::until))
                .bind("successors", Column.of(lines, PlaceLine::successor))
                .fetch()
                .rowsUpdated();
    }

    private static PlaceLine line(Readable row) {
        String successor = row.get("successor", String.class);
        return new PlaceLine(
                new RegionCode(Objects.requireNonNull(row.get("code", String.class))),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("stood_from", LocalDate.class)),
                row.get("stood_until", LocalDate.class),
                successor == null ? null : new RegionCode(successor));
    }

    private Mono<List<Region>> all() {
        return db.sql(ALL)
                .map(row -> region(
                        Objects.requireNonNull(row.get("code", String.class)),
                        row.get("parent", String.class),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("stood_from", LocalDate.class)),
                        row.get("stood_until", LocalDate.class)))
                .all()
                .collectList();
    }

    private static Region region(
            String code, @Nullable String parent, String name, LocalDate from, @Nullable LocalDate until) {
        RegionCode known = new RegionCode(code);
        return new Region(known, parent == null ? null : new RegionCode(parent), known.level(), name, from, until);
    }

    private Mono<Void> takeOver() {
        List<Region> regions = PlacesFile.read(file);
        RegionTree tree = RegionTree.of(regions);
        return db.sql(TAKE_OVER)
                .bind(
                        "codes",
                        texts(regions.stream().map(region -> region.code().value())))
                .bind("parents", texts(regions.stream().map(region -> text(region.parent()))))
                .bind(
                        "levels",
                        texts(regions.stream().map(region -> region.level().name())))
                .bind("names", texts(regions.stream().map(Region::name)))
                .bind("since", regions.stream().map(Region::from).toArray(LocalDate[]::new))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0) // another replica may have been first
                .flatMap(rows -> journal.append(loaded(tree), Actor.program()));
    }

    private PlacesLoaded loaded(RegionTree tree) {
        String county = tree.county().code().value();
        UUID id = UUID.nameUUIDFromBytes(("county " + county).getBytes(StandardCharsets.UTF_8));
        int townships = tree.townships().size();
        int villages = (int) tree.all().stream()
                .filter(place -> place.level() == Level.VILLAGE)
                .count();
        String name = Objects.requireNonNullElse(file.getFilename(), "places");
        return new PlacesLoaded(new Subject("county", id, 1), county, townships, villages, name);
    }

    private static @Nullable String text(@Nullable RegionCode code) {
        return code == null ? null : code.value();
    }

    private static String[] texts(java.util.stream.Stream<@Nullable String> values) {
        return values.toArray(String[]::new);
    }
}
