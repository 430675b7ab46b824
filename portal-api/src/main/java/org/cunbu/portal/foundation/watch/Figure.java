package org.cunbu.portal.foundation.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.journal.Recurring;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A figure that somebody has to go and look at: looked at again and again while the portal runs. Where a look fails the
 * figure is missing, never old.
 */
public abstract class Figure extends Recurring {

    private static final Duration SOON = Duration.ofMillis(500);

    private final Duration beat;
    private final MultiGauge gauge;

    /**
     * @param name dotted; Prometheus sees it with underscores and the unit at its end
     * @param unit seconds, bytes …; empty for a plain number
     * @param beat from one look to the next
     */
    protected Figure(MeterRegistry registry, String name, String unit, String description, Duration beat) {
        this.beat = beat;
        this.gauge = MultiGauge.builder(name)
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry);
    }

    /** One look. */
    protected abstract Flux<Row<Number>> look();

    /** A value under no label. */
    protected static Row<Number> value(Number value) {
        return Row.of(Tags.empty(), value);
    }

    /** A value under one label. */
    protected static Row<Number> value(String label, String of, Number value) {
        return Row.of(Tags.of(label, of), value);
    }

    private Mono<?> show() {
        return Flux.defer(this::look)
                .collectList()
                .onErrorReturn(List.of())
                .doOnNext(rows -> gauge.register(rows, true));
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(SOON, beat, this::show));
    }
}
