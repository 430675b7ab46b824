package org.cunbu.portal.people.identity;

import java.util.UUID;

/** Somebody who has signed in, or whose account has been prepared. */
public record PersonId(UUID value) {
    /** As an address names it. */
    public static PersonId valueOf(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
