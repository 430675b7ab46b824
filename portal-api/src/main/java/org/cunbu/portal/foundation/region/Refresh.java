package org.cunbu.portal.foundation.region;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Component;

/** Every few seconds asks whether the places were changed, perhaps by another replica, and reads them again if so. */
@Component("refreshOfPlaces")
class Refresh extends Recurring {
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Regions regions;

    Refresh(Regions regions) {
        this.regions = regions;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(EVERY, regions::refresh));
    }
}
