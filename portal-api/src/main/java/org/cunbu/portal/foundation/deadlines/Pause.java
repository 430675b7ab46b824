package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock stands still: from a question, or the opening of a hearing, until the answer, or its end. Neither of the two days
 * themselves is gained or lost: the day of an act is not counted.
 *
 * @param until when it went on; null while it still stands
 */
public record Pause(Instant from, @Nullable Instant until) {}
