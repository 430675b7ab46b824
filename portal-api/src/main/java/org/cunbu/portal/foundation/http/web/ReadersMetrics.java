package org.cunbu.portal.foundation.http.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Readers;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Component;

/** The readers' lag as figures for Prometheus: cunbu_reader_behind_seconds and cunbu_reader_parked, each by reader. */
@Component
class ReadersMetrics extends Recurring {

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Readers readers;
    private final PortalClock clock;
    private final MultiGauge behind;
    private final MultiGauge parked;

    ReadersMetrics(Readers readers, PortalClock clock, MeterRegistry registry) {
        this.readers = readers;
        this.clock = clock;
        this.behind = MultiGauge.builder("cunbu.reader.behind")
                .description("Age of the oldest entry a reader has not read")
                .baseUnit("seconds")
                .register(registry);
        this.parked = MultiGauge.builder("cunbu.reader.parked")
                .description("Subjects that wait because an entry of theirs could not be taken")
                .register(registry);
    }

    private void show(List<Readers.Lag> lags) {
        var now = clock.instant();
        behind.register(
                lags.stream()
                        .map(lag -> MultiGauge.Row.of(
                                Tags.of("reader", lag.reader()),
                                ReadersHealth.behind(lag, now).toMillis() / 1_000.0))
                        .toList(),
                true);
        parked.register(
                lags.stream()
                        .map(lag -> MultiGauge.Row.of(Tags.of("reader", lag.reader()), lag.parked()))
                        .toList(),
                true);
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, () -> readers.lags().collectList().doOnNext(this::show)));
    }
}
