package org.cunbu.portal.foundation.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, as plain ids: the petitioner (of whom the journal says no more), an official by unit, post and person, or
 * the program by itself.
 */
public record Actor(
        Kind kind,
        @Nullable String unit,
        @Nullable UUID post,
        @Nullable UUID person) {

    /** The three who can act. */
    public enum Kind {
        PETITIONER,
        OFFICIAL,
        PROGRAM
    }

    public static Actor petitioner() {
        return new Actor(Kind.PETITIONER, null, null, null);
    }

    public static Actor program() {
        return new Actor(Kind.PROGRAM, null, null, null);
    }

    public static Actor official(String unit, UUID post, UUID person) {
        return new Actor(Kind.OFFICIAL, unit, post, person);
    }
}
