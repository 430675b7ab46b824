package org.cunbu.portal.foundation.http;

import java.time.Instant;

/**
 * What happened at a door in a quarter of an hour; nothing about whom.
 *
 * @param quarter its beginning
 */
public record DoorCount(Instant quarter, String door, Outcome outcome, long n) {

    /** What became of those who knocked. */
    public enum Outcome {
        PASSED,
        REFUSED,
        /** passed by a proof of work */
        PROVED,
        BLOCKED
    }

    /** The beginning of the quarter in which that instant lies. */
    public static Instant quarterOf(Instant instant) {
        long second = instant.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, 900));
    }
}
