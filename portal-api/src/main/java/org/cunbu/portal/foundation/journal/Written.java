package org.cunbu.portal.foundation.journal;

import java.time.Instant;

/** An entry about to be appended: what, by whom, when it happened. */
public record Written(Entry entry, Actor by, Instant happened) {

    /** The entry as JSON. */
    public String body() {
        return EntryJson.write(entry);
    }
}
