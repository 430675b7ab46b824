package org.cunbu.search;

import org.jspecify.annotations.Nullable;

/** Search cannot answer now; everything else goes on, and so will search. Never shown as "nothing was found". */
public final class SearchAway extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** Elasticsearch cannot be reached, or has just failed so often that it is left alone for a moment. */
        ABSENT,
        /** It did not answer in time. */
        TOO_SLOW,
        /** More questions are under way than it can bear. */
        BUSY,
        /** The index is new and is still being filled. */
        BEING_FILLED
    }

    private final Reason reason;

    SearchAway(Reason reason, @Nullable Throwable cause) {
        super("search is away: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
