package org.cunbu.portal.foundation.watch.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * cunbu_readers_held_seconds: for how long the oldest writing transaction of the whole server, in whichever database, has
 * been seen open. Readers of the journal wait for it. Seen without any right over other people's sessions: the least
 * transaction that runs stays the same.
 */
@Component
class HeldReaders extends Figure {

    private static final String RUNNING = """
            select pg_snapshot_xmin(now.snapshot)::text::bigint as oldest,
                   pg_snapshot_xmax(now.snapshot)::text::bigint as next
              from (select pg_current_snapshot() as snapshot) now""";

    private final DatabaseClient db;
    private long oldest = -1;
    private long since;

    HeldReaders(DatabaseClient db, MeterRegistry registry) {
        super(
                registry,
                "cunbu.readers.held",
                "seconds",
                "How long the oldest writing transaction of the server has been open",
                Duration.ofSeconds(5));
        this.db = db;
    }

    private record Running(long oldest, long next) {}

    @Override
    protected Flux<Row<Number>> look() {
        return db.sql(RUNNING)
                .mapProperties(Running.class)
                .one()
                .map(now -> value(secondsHeldBy(now)))
                .flux();
    }

    private double secondsHeldBy(Running now) {
        if (now.oldest() != oldest || now.oldest() >= now.next()) {
            oldest = now.oldest();
            since = System.nanoTime();
            return 0;
        }
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1_000.0;
    }
}
