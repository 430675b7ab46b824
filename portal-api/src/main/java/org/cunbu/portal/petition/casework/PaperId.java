package org.cunbu.portal.petition.casework;

import java.util.UUID;

/** One paper that was issued. */
public record PaperId(UUID value) {

    /** The id in a path or a parameter. */
    public static PaperId valueOf(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
