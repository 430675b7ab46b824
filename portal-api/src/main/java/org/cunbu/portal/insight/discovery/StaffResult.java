package org.cunbu.portal.insight.discovery;

import java.util.List;
import org.cunbu.portal.foundation.http.PageKey;
import org.jspecify.annotations.Nullable;

/** What search says to an official. */
public sealed interface StaffResult {
    /**
     * What was found among the cases that this official may read.
     *
     * @param total of all pages together
     * @param next null on the last page
     */
    record Found(
            List<FoundCase> cases,
            long total,
            Counts counts,
            @Nullable PageKey next) implements StaffResult {
        public Found {
            cases = List.copyOf(cases);
        }
    }

    /** Search does not answer at the moment; the queue does. */
    record Away() implements StaffResult {}
}
