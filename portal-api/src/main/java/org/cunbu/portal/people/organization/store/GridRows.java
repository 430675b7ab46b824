package org.cunbu.portal.people.organization.store;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.foundation.journal.Column;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.people.organization.Grid;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of grids. */
@Repository
public class GridRows {
    private static final String COLUMNS = "select code, level, name, place, parent, worker, account from grid ";
    private static final String KNOWN = """
            select code, level, name, place, parent, worker, account
              from unnest(:codes::text[]) as wanted (code)
              join grid using (code)""";
    private static final String AT =
            COLUMNS + "where place = any(:places) order by level desc, length(place) desc, code";
    private static final String OF_ACCOUNT = COLUMNS + "where account = :account order by level desc, code";
    private static final String AFTER = COLUMNS + "where code > :code order by code limit :most";
    private static final String PUT = """
            insert into grid (code, level, name, place, parent, worker, account, version)
            select c.*, 1
              from unnest(:codes::text[], :levels::int[], :names::text[], :places::text[], :parents::text[],
                          :workers::text[], :accounts::text[]) c
            on conflict (code) do update
               set level = excluded.level, name = excluded.name, place = excluded.place, parent = excluded.parent,
                   worker = excluded.worker, account = excluded.account, version = grid.version + 1
             where (grid.level, grid.name, grid.place, grid.parent, grid.worker, grid.account)
                   is distinct from (excluded.level, excluded.name, excluded.place, excluded.parent, excluded.worker,
                                     excluded.account)""";

    private final DatabaseClient db;

    public GridRows(DatabaseClient db) {
        this.db = db;
    }

    public Flux<Grid> known(Collection<String> codes) {
        return db.sql(KNOWN)
                .bind("codes", Column.of(List.copyOf(codes), code -> code))
                .map(GridRows::grid)
                .all();
    }

    /** The grids at these very places, the finest first. */
    public Flux<Grid> at(Collection<RegionCode> places) {
        return db.sql(AT)
                .bind("places", places.stream().map(RegionCode::value).toArray(String[]::new))
                .map(GridRows::grid)
                .all();
    }

    /** The grids that somebody with this account looks after. */
    public Flux<Grid> of(String account) {
        return db.sql(OF_ACCOUNT).bind("account", account).map(GridRows::grid).all();
    }

    public Flux<Grid> after(String code, int most) {
        return db.sql(AFTER)
                .bind("code", code)
                .bind("most", most)
                .map(GridRows::grid)
                .all();
    }

    /** Writes grids that are new or say something else, in one statement. */
    public Mono<Long> put(List<Grid> grids) {
        return db.sql(PUT)
                .bind("codes", Column.of(grids, Grid::code))
                .bind("levels", Column.of(grids, Grid::level))
                .bind("names", Column.of(grids, Grid::name))
                .bind("places", Column.of(grids, Grid::place))
                .bind("parents", Column.of(grids, Grid::parent))
                .bind("workers", Column.of(grids, Grid::worker))
                .bind("accounts", Column.of(grids, Grid::account))
                .fetch()
                .rowsUpdated();
    }

    private static Grid grid(Readable row) {
        return new Grid(
                Objects.requireNonNull(row.get("code", String.class)),
                Objects.requireNonNull(row.get("level", Integer.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                new RegionCode(Objects.requireNonNull(row.get("place", String.class))),
                row.get("parent", String.class),
                row.get("worker", String.class),
                row.get("account", String.class));
    }
}
