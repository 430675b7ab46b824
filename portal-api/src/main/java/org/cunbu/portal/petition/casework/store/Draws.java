package org.cunbu.portal.petition.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.petition.casework.Draw;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every drawing of the sample, for whoever wants to draw again. */
@Repository
public class Draws {

    private static final String ADD = """
            insert into follow_up_draw (from_size, to_size, root, drawn_at, answered, entered, handles)
            values (:from, :to, :root, :at, :answered, :entered, :handles)
            on conflict (from_size) do nothing""";

    private static final String LATEST = """
            select from_size, to_size, root, drawn_at, answered, entered, handles
              from follow_up_draw
             where from_size < :below
             order by from_size desc
             limit :most""";

    private final DatabaseClient db;

    Draws(DatabaseClient db) {
        this.db = db;
    }

    @SuppressWarnings("ArrayRecordComponent") // uuid[] as the driver gives it
    private record Row(
            long fromSize, long toSize, String root, Instant drawnAt, int answered, int entered, UUID[] handles) {}

    /** Keeps a drawing; false where another replica drew from the same place. */
    public Mono<Boolean> add(Draw draw) {
        return db.sql(ADD)
                .bind("from", draw.from())
                .bind("to", draw.to())
                .bind("root", draw.root())
                .bind("at", draw.at())
                .bind("answered", draw.answered())
                .bind("entered", draw.entered())
                .bind("handles", draw.handles().toArray(UUID[]::new))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** The latest so many that begin before a place of the log, the newest first. */
    public Flux<Draw> before(long below, int most) {
        return db.sql(LATEST)
                .bind("below", below)
                .bind("most", most)
                .mapProperties(Row.class)
                .all()
                .map(row -> new Draw(
                        row.fromSize(),
                        row.toSize(),
                        row.root(),
                        row.drawnAt(),
                        row.answered(),
                        row.entered(),
                        List.of(row.handles())));
    }
}
