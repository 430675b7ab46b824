package org.cunbu.portal.foundation.deadlines;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Ids;

/** One clock of one matter. */
public record DeadlineId(UUID value) {
    public static DeadlineId next() {
        return new DeadlineId(Ids.next());
    }
}
