package org.cunbu.web.layout;

import org.cunbu.portal.foundation.http.Puzzle;
import org.cunbu.portal.foundation.http.Refusal;
import org.cunbu.portal.foundation.http.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser may do by itself instead of its reader's waiting: a little work, after which the form goes again. Without
 * scripts the page says how long to wait, and keeps what was typed.
 *
 * @param puzzle the work; none where only waiting helps
 * @param seconds how long to wait otherwise; 0 where there is nothing to wait for
 */
public record Work(@Nullable Puzzle puzzle, long seconds) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Nothing to do and nothing to wait for. */
    public static Work none() {
        return new Work(null, 0);
    }

    /** What a refusal asks for. */
    public static Work in(Refusal refusal) {
        var wait = refusal.retryAfter();
        long seconds = wait == null ? 0 : Math.max(1, wait.plusMillis(999).toSeconds());
        return new Work(refusal instanceof TooMany many ? many.puzzle().orElse(null) : null, seconds);
    }

    /** Whether the reader is asked to wait, or their browser to work. */
    public boolean isThere() {
        return seconds > 0;
    }

    /** The same in minutes, rounded up. */
    public long minutes() {
        return (seconds + 59) / 60;
    }

    /** The work as the page's script reads it; null where there is none. */
    public @Nullable String json() {
        return puzzle == null ? null : JSON.writeValueAsString(puzzle);
    }

    /** Sets it beside a page, which shows it with the fragment {@code parts :: work}. */
    public Rendering.Builder<?> beside(Rendering.Builder<?> page) {
        page.modelAttribute("work", this);
        return isThere() ? page.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)) : page;
    }
}
