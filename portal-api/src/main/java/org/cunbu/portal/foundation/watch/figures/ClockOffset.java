package org.cunbu.portal.foundation.watch.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * cunbu_clock_offset_seconds: how far this machine's clock and the database server's lie apart. Dates promised to people
 * come from the one, transactions from the other. The machine's own clock is meant, not the portal's, which may travel.
 */
@Component
class ClockOffset extends Figure {

    private final DatabaseClient db;
    private final Clock machine = Clock.systemUTC();

    ClockOffset(DatabaseClient db, MeterRegistry registry) {
        super(
                registry,
                "cunbu.clock.offset",
                "seconds",
                "How far the clocks of this machine and of the database server lie apart",
                Duration.ofSeconds(30));
        this.db = db;
    }

    @Override
    protected Flux<Row<Number>> look() {
        Instant asked = machine.instant();
        return db.sql("select clock_timestamp() as there")
                .map(row -> Objects.requireNonNull(row.get("there", OffsetDateTime.class))
                        .toInstant())
                .one()
                .map(there -> value(apart(asked, there, machine.instant())))
                .flux();
    }

    /** What the answer's own way took cannot be told from an offset, so it is given to the benefit of the clocks. */
    static double apart(Instant asked, Instant there, Instant answered) {
        if (there.isBefore(asked)) return seconds(Duration.between(there, asked));
        if (there.isAfter(answered)) return seconds(Duration.between(answered, there));
        return 0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
