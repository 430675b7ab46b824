package org.cunbu.portal.people.organization;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.stereotype.Component;

/** Once a second asks whether the units were changed, perhaps by another replica, and reads them again if so. */
@Component
class Refresh extends Recurring {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Organization organization;

    Refresh(Organization organization) {
        this.organization = organization;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(EVERY, organization::refresh));
    }
}
