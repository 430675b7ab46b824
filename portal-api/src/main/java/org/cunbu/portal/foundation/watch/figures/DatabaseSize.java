package org.cunbu.portal.foundation.watch.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import java.util.Objects;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** cunbu_database_size_bytes: how much the database holds, to see in time when its disk will be full. */
@Component
class DatabaseSize extends Figure {

    private final DatabaseClient db;

    DatabaseSize(DatabaseClient db, MeterRegistry registry) {
        super(registry, "cunbu.database.size", "bytes", "How much the database holds", Duration.ofMinutes(5));
        this.db = db;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return db.sql("select pg_database_size(current_database()) as bytes")
                .map(row -> value(Objects.requireNonNull(row.get("bytes", Long.class))))
                .one()
                .flux();
    }
}
