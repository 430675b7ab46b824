package org.cunbu.portal.foundation.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From there, or with that phone, no letters are taken online for a while. It holds no address and no phone.
 *
 * @param code     the hash it knows them by
 * @param reason   why, as the writer is told it
 * @param liftedAt when it was taken back
 * @param weighed  letters it would have kept away, as counted before it was made
 * @param keptAway letters that it did keep away
 */
public record Block(
        UUID id,
        int version,
        Kind kind,
        String code,
        String reason,
        Instant madeAt,
        Instant until,
        @Nullable Instant liftedAt,
        long weighed,
        long keptAway) {

    /** What is blocked. */
    public enum Kind {
        /** an address that somebody named */
        ADDRESS,
        /** a network that somebody named: /24, or /48 of IPv6 */
        NETWORK,
        /** an address known by the running day's code only; ends with the day */
        TODAY,
        /** a phone */
        CONTACT
    }

    /** Whether it holds at that instant. */
    public boolean holds(Instant now) {
        return liftedAt == null && now.isBefore(until);
    }

    /** Enough of the code to tell it from others. */
    public String mark() {
        return code.substring(0, Math.min(8, code.length()));
    }
}
