package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock for which somebody still has to act, without its explanation.
 *
 * @param of the matter
 */
public record Running(UUID of, ClockKind kind, Instant due) {

    /**
     * The clock that an office looks at next: what it promised before the statute beside it, then what ends first. What
     * only the petitioner may still do after an answer is no office's next clock; the word after the answer is.
     */
    public static Optional<Running> nextOf(Collection<Running> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.kind().isPetitioners() || clock.kind() == ClockKind.PETITIONERS_WORD)
                .min(Comparator.comparing((Running clock) -> clock.kind().isBesideAPromise())
                        .thenComparing(Running::due));
    }
}
