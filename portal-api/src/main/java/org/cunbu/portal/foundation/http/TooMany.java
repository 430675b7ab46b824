package org.cunbu.portal.foundation.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Too often from one place; says from when on it works again. */
public class TooMany extends Refusal {

    private final Duration wait;

    /** @param wait how long until the next try is let through */
    public TooMany(Duration wait) {
        super(429, "too-many", "太频繁了", "请求太频繁，请过 " + Math.max(1, wait.toSeconds()) + " 秒再试。");
        this.wait = wait;
    }

    @Override
    public @Nullable Duration retryAfter() {
        return wait;
    }
}
