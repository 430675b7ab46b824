package org.cunbu.portal.foundation.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** cunbu_log_unsigned_seconds: for how long lines of the public log have been seen waiting for a signature. */
@Component
class LogUnsigned extends Figure {

    private final PublicLog log;
    private long since = System.nanoTime();

    LogUnsigned(PublicLog log, MeterRegistry registry) {
        super(
                registry,
                "cunbu.log.unsigned",
                "seconds",
                "How long lines of the public log have been waiting for a signature",
                Duration.ofSeconds(15));
        this.log = log;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return log.waiting().map(waiting -> value(seconds(waiting.lines()))).flux();
    }

    private double seconds(long lines) {
        if (lines == 0) since = System.nanoTime();
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1_000.0;
    }
}
