package org.cunbu.portal.foundation.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too often from one place; says from when on it works again, and which work lets it pass at once. */
public class TooMany extends Refusal {

    private final Duration wait;
    private final transient @Nullable Puzzle puzzle;

    /** @param wait how long until the next try is let through */
    public TooMany(Duration wait) {
        this(wait, null);
    }

    /** @param puzzle what may be solved instead of waiting, if something may */
    public TooMany(Duration wait, @Nullable Puzzle puzzle) {
        super(429, "too-many", "太频繁了", "请求太频繁，请过 " + Math.max(1, wait.toSeconds()) + " 秒再试。");
        this.wait = wait;
        this.puzzle = puzzle;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return wait;
    }

    /** The work that may be done instead of waiting. */
    public Optional<Puzzle> puzzle() {
        return Optional.ofNullable(puzzle);
    }
}
