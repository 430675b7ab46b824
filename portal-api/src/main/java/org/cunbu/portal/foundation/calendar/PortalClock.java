package org.cunbu.portal.foundation.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one clock: every time that the portal writes down comes from here, to the microsecond, which is what PostgreSQL
 * keeps. Only where {@code cunbu.clock=travelling} (tests, the making of demo data) can it be set.
 */
@Component
public class PortalClock implements InstantSource {

    private final Clock machine = Clock.systemUTC();
    private final boolean mayTravel;
    private volatile @Nullable Instant standing;

    PortalClock(@Value("${cunbu.clock:running}") String kind) {
        this.mayTravel = kind.equals("travelling");
    }

    @Override
    public Instant instant() {
        var stands = standing;
        return stands != null ? stands : machine.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in the county. */
    public LocalDate today() {
        return Shanghai.dayOf(instant());
    }

    /** Stands at the given instant until told otherwise; refused outside tests and the making of demo data. */
    public void travelTo(Instant instant) {
        if (!mayTravel) {
            throw new IllegalStateException("this portal's clock cannot be set");
        }
        standing = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Runs with the machine's clock again. */
    public void returnToNow() {
        standing = null;
    }
}
