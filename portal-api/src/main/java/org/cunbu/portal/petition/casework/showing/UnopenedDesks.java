package org.cunbu.portal.petition.casework.showing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import java.util.Locale;
import org.cunbu.portal.foundation.calendar.Calendar;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.watch.Figure;
import org.cunbu.portal.people.organization.Organization;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.rules.TimeOpen;
import org.cunbu.portal.petition.casework.store.DeskOpenings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * cunbu_desk_unopened_seconds: the time of working days that the oldest letter nobody has looked at has lain on a desk,
 * by kind of desk. No unit is named, and the discipline desk is one value.
 */
@Component
class UnopenedDesks extends Figure {

    private final DeskOpenings openings;
    private final Organization organization;
    private final Calendar calendar;
    private final PortalClock clock;

    UnopenedDesks(
            DeskOpenings openings,
            Organization organization,
            Calendar calendar,
            PortalClock clock,
            MeterRegistry registry) {
        super(
                registry,
                "cunbu.desk.unopened",
                "seconds",
                "Time of working days that the oldest letter nobody looked at has lain on a desk of this kind",
                Duration.ofSeconds(60));
        this.openings = openings;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return openings.unseen()
                .groupBy(unseen -> kindOf(new UnitId(unseen.unit())))
                .flatMap(desks -> desks.map(DeskOpenings.Unseen::oldest)
                        .reduce((one, other) -> one.isBefore(other) ? one : other)
                        .map(oldest -> value("desk", desks.key(), secondsSince(oldest))))
                .switchIfEmpty(Mono.just(value("desk", "any", 0)));
    }

    private long secondsSince(java.time.Instant oldest) {
        return TimeOpen.between(oldest, clock.instant(), calendar.workingDays()).toSeconds();
    }

    private String kindOf(UnitId unit) {
        return organization
                .unit(unit)
                .map(known -> known.kind().name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
    }
}
