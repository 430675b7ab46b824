package org.cunbu.portal.petition.casework.showing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.store.DeskOpenings;
import org.cunbu.portal.petition.casework.store.Queue;
import org.springframework.stereotype.Component;

/** Notes that somebody looked at a desk, at most once a minute for each unit; nobody waits for the note. */
@Component
class DeskLooks {

    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final DeskOpenings openings;
    private final Acts acts;
    private final PortalClock clock;
    private final Map<UnitId, Instant> noted = new ConcurrentHashMap<>();

    DeskLooks(DeskOpenings openings, Acts acts, PortalClock clock) {
        this.openings = openings;
        this.acts = acts;
        this.clock = clock;
    }

    /** The desks where this official passes letters on, takes them up, or heads those who do. */
    void note(Queue.Hands hands) {
        Instant now = clock.instant();
        Set<UnitId> units = new HashSet<>(hands.dispatchAt());
        units.addAll(hands.handleAt());
        units.addAll(hands.headAt());
        units.removeIf(unit -> wasNotedShortlyBefore(unit, now));
        if (units.isEmpty()) return;
        units.forEach(unit -> noted.put(unit, now));
        acts.inOne(() -> openings.opened(units, now)).subscribe(done -> {}, failed -> units.forEach(noted::remove));
    }

    private boolean wasNotedShortlyBefore(UnitId unit, Instant now) {
        Instant last = noted.get(unit);
        return last != null && Duration.between(last, now).abs().compareTo(OFTEN_ENOUGH) < 0;
    }
}
