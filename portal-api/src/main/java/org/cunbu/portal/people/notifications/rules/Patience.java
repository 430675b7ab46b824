package org.cunbu.portal.people.notifications.rules;

import java.time.Duration;
import java.util.Optional;

/** When a message that could not be delivered is tried again: after half a minute, then ever later, for four days. */
public final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 100;

    private Patience() {}

    /**
     * How long to wait before the next try; empty where it is given up.
     *
     * @param tries how often it was tried, at least 1
     */
    public static Optional<Duration> after(int tries) {
        if (tries >= MOST) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
