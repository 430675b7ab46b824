package org.cunbu.portal.foundation.journal;

import java.util.UUID;

/** An entry that only tests write. */
record Planted(Subject subject, int number) implements Entry {

    static Planted of(UUID subject, int number) {
        return new Planted(new Subject("planted", subject, number), number);
    }
}
