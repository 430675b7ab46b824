package org.cunbu.portal.people.organization.lists;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Recurring;
import org.cunbu.portal.people.organization.store.ImportDrafts;
import org.springframework.stereotype.Component;

/** Files that nobody went on with for a day are forgotten, with the names in them. */
@Component
class OldDrafts extends Recurring {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);

    private final ImportDrafts drafts;
    private final PortalClock clock;

    OldDrafts(ImportDrafts drafts, PortalClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(EVERY, () -> drafts.forget(clock.instant().minus(KEPT))));
    }
}
