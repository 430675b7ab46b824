package org.cunbu.portal.foundation.transparency.store;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.cunbu.portal.foundation.transparency.rules.Tile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The tree's tiles. */
@Repository
public class Tiles {

    private static final String OF = """
            select t.level, t.n, t.hashes
              from log_tile t
              join unnest(:levels::smallint[], :ns::bigint[]) as wanted (level, n) using (level, n)""";

    private static final String SAVE = """
            insert into log_tile (level, n, hashes)
            select level, n, decode(hashes, 'hex')
              from unnest(:levels::smallint[], :ns::bigint[], :hashes::text[]) as tile (level, n, hashes)
                on conflict (level, n) do update set hashes = excluded.hashes""";

    private final DatabaseClient db;

    Tiles(DatabaseClient db) {
        this.db = db;
    }

    /** Those of these that there are. */
    public Mono<Map<Tile, byte[]>> of(Collection<Tile> tiles) {
        return db.sql(OF)
                .bind("levels", levels(tiles))
                .bind("ns", tiles.stream().map(Tile::n).toArray(Long[]::new))
                .map(row -> Map.entry(
                        new Tile(
                                Objects.requireNonNull(row.get("level", Integer.class)),
                                Objects.requireNonNull(row.get("n", Long.class))),
                        Objects.requireNonNull(row.get("hashes", byte[].class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    public Mono<Void> save(Map<Tile, byte[]> tiles) {
        return db.sql(SAVE)
                .bind("levels", levels(tiles.keySet()))
                .bind("ns", tiles.keySet().stream().map(Tile::n).toArray(Long[]::new))
                .bind(
                        "hashes",
                        tiles.values().stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .then();
    }

    private static Integer[] levels(Collection<Tile> tiles) {
        return tiles.stream().map(Tile::level).toArray(Integer[]::new);
    }
}
