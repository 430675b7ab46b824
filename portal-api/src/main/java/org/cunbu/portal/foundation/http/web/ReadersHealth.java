package org.cunbu.portal.foundation.http.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Readers;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How far each reader of the journal is behind: fine within a minute, and where no subject is parked. */
@Component("readersHealthIndicator")
class ReadersHealth extends AbstractReactiveHealthIndicator {

    private static final Duration FINE = Duration.ofMinutes(1);

    private final Readers readers;
    private final PortalClock clock;

    ReadersHealth(Readers readers, PortalClock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return readers.lags().collectList().map(lags -> health(builder, lags, clock.instant()));
    }

    private static Health health(Health.Builder builder, List<Readers.Lag> lags, Instant now) {
        boolean fine = lags.stream().allMatch(lag -> behind(lag, now).compareTo(FINE) < 0 && lag.parked() == 0);
        builder.status(fine ? "UP" : "LATE");
        lags.forEach(lag -> builder.withDetail(lag.reader(), detail(lag, now)));
        return builder.build();
    }

    private static Map<String, Object> detail(Readers.Lag lag, Instant now) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("behindSeconds", behind(lag, now).toSeconds());
        detail.put("parked", lag.parked());
        return detail;
    }

    static Duration behind(Readers.Lag lag, Instant now) {
        if (lag.oldestUnread() == null) return Duration.ZERO;
        Duration behind = Duration.between(lag.oldestUnread(), now);
        return behind.isNegative() ? Duration.ZERO : behind;
    }
}
