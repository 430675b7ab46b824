package org.cunbu.portal.foundation.http.limits;

import java.time.Duration;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.Puzzle;
import org.jspecify.annotations.Nullable;

/** What becomes of somebody at a door. */
public sealed interface Ruling {

    /** @param proved whether a proof of work let them pass */
    record Passes(boolean proved) implements Ruling {}

    /** @param puzzle what may be solved instead, if something may */
    record Waits(Duration pause, @Nullable Puzzle puzzle) implements Ruling {}

    record Shut(Block block) implements Ruling {}
}
