package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a matter, with the explanation of its last day.
 *
 * @param of      the matter: a petition's id
 * @param settled when it ended; null while it runs, and it runs on after it was missed
 * @param rule    the key of the rule that set its length: {@code first-response.promise} …
 * @param unit    the unit that holds the matter now
 * @param pause   when it stood still for a question or a hearing; null where it never did
 * @param extended whether it was lengthened
 */
public record Deadline(
        DeadlineId id,
        UUID of,
        ClockKind kind,
        Instant started,
        Reckoning reckoning,
        State state,
        @Nullable Instant settled,
        String rule,
        String unit,
        @Nullable Pause pause,
        boolean extended) {

    /** How a clock stands. What was missed stays missed, whatever happens later. */
    public enum State {
        RUNNING,
        KEPT,
        MISSED,
        STOPPED
    }

    /** 24:00 of its last day. */
    public Instant due() {
        return reckoning.due();
    }

    /** The clock that an office looks at next, as {@link Running#nextOf} has it. */
    public static Optional<Deadline> nextOf(Collection<Deadline> clocks) {
        var open = clocks.stream().filter(Deadline::isOpen).toList();
        return Running.nextOf(open.stream().map(Deadline::running).toList())
                .flatMap(next -> open.stream()
                        .filter(clock -> clock.running().equals(next))
                        .findFirst());
    }

    private Running running() {
        return new Running(of, kind, due());
    }

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return settled == null;
    }
}
