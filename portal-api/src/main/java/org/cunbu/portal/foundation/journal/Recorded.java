package org.cunbu.portal.foundation.journal;

import java.time.Instant;

/**
 * An entry as it stands in the journal.
 *
 * @param happened when it happened
 * @param recorded when it was written down; later than happened where somebody told of it afterwards or the program was down
 * @param body the entry as JSON
 */
public record Recorded(
        Position position, String type, Subject subject, Actor by, Instant happened, Instant recorded, String body) {

    /** The entry itself, as the room that wrote it knows it. */
    public <E extends Entry> E as(Class<E> kind) {
        return EntryJson.read(body, kind);
    }

    /** Whether this is an entry of that kind. */
    public boolean is(Class<? extends Entry> kind) {
        return type.equals(kind.getSimpleName());
    }

    /** The entry as JSON, exactly as it was when it was written: names in order, nothing between them. */
    public String bodyInOrder() {
        return EntryJson.inOrder(body);
    }
}
