package org.cunbu.portal.foundation.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry about to be appended: what, by whom, when it happened.
 *
 * @param salt with which the public log commits to what it does not show
 * @param body the entry as JSON, names in order
 */
public record Written(Entry entry, Actor by, Instant happened, UUID salt, String body) {

    public Written(Entry entry, Actor by, Instant happened) {
        this(entry, by, happened, UUID.randomUUID());
    }

    public Written(Entry entry, Actor by, Instant happened, UUID salt) {
        this(entry, by, happened, salt, EntryJson.write(entry));
    }
}
