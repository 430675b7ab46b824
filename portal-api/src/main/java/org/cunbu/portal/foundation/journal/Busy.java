package org.cunbu.portal.foundation.journal;

import java.time.Duration;

/** More is being written than can be written now, or the portal is closing: nothing was done, ask again. */
public class Busy extends RuntimeException {

    private final Duration retryAfter;

    public Busy(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    /** When asking again is worth it. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
