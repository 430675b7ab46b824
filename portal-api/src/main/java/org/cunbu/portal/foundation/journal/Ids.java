package org.cunbu.portal.foundation.journal;

import java.security.SecureRandom;
import java.util.UUID;

/** Names for new things: UUIDs of version 7 (RFC 9562), in the order of their making, so that indexes stay compact. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
