package org.cunbu.portal.foundation.journal;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whether people come faster than one at a time. Then those who wait go first and the readers give way: what they do can
 * be done a little later, a letter without a receipt cannot. They never stop altogether.
 */
@Component
public class Rush {

    private static final Duration LASTS = Duration.ofMillis(150);
    private static final long LONGEST_PAUSE = Duration.ofSeconds(20).toNanos();
    private static final int SHARE = 20;

    private volatile int readers = 1;
    private volatile long until = System.nanoTime();

    /** Somebody had to wait in line just now. */
    public void felt() {
        until = System.nanoTime() + LASTS.toNanos();
    }

    public boolean isOn() {
        return System.nanoTime() - until < 0;
    }

    /** How long a reader rests in a rush after a turn of so many nanoseconds: all together get a twentieth of the time. */
    long pauseAfter(long turn) {
        return Math.min(LONGEST_PAUSE, turn * SHARE * readers);
    }

    /** So many read the journal in this process; one at least. */
    void sharedBy(int several) {
        readers = several;
    }
}
