package org.cunbu.portal.foundation.watch.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * cunbu_clock_kept: 1 while the kernel says that somebody (an NTP client) keeps this machine's clock right, 0 while
 * nobody does. Missing where the kernel cannot be asked.
 */
@Component
class ClockKept extends Figure {

    ClockKept(MeterRegistry registry) {
        super(
                registry,
                "cunbu.clock.kept",
                "",
                "Whether an NTP client keeps this machine's clock right",
                Duration.ofMinutes(1));
    }

    @Override
    protected Flux<Row<Number>> look() {
        return Mono.justOrEmpty(KernelClock.isKept())
                .map(kept -> value(kept ? 1 : 0))
                .flux();
    }
}
