package org.cunbu.portal.foundation.deadlines.store;

import java.time.Instant;
import java.util.Set;
import org.cunbu.portal.foundation.deadlines.Pause;
import org.cunbu.portal.foundation.deadlines.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What became of a clock while it ran.
 *
 * @param asked    when it began to stand still
 * @param answered when it went on
 * @param extended when it was lengthened
 * @param moved    when its last day changed the last time
 * @param said     what it had said by then
 */
public record Moves(
        @Nullable Instant asked,
        @Nullable Instant answered,
        @Nullable Instant extended,
        @Nullable Instant moved,
        Set<Stage> said) {

    /** It only ran. */
    public static final Moves NONE = new Moves(null, null, null, null, Set.of());

    public Moves {
        said = Set.copyOf(said);
    }

    public @Nullable Pause pause() {
        return asked == null ? null : new Pause(asked, answered);
    }

    public Moves pausedAt(Instant at) {
        return new Moves(at, null, extended, moved, said);
    }

    public Moves resumedAt(Instant at) {
        return new Moves(asked, at, extended, moved, said);
    }

    public Moves extendedAt(Instant at) {
        return new Moves(asked, answered, at, moved, said);
    }

    Moves movedAt(Instant at, Set<Stage> saidByThen) {
        return new Moves(asked, answered, extended, at, saidByThen);
    }
}
