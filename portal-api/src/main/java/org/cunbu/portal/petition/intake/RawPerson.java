package org.cunbu.portal.petition.intake;

import org.jspecify.annotations.Nullable;

/** Somebody's name and how to reach them as it was typed, nothing checked yet. */
public record RawPerson(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    /** Nothing typed. */
    public static final RawPerson NOBODY = new RawPerson(null, null, null);

    boolean isNobody() {
        return isBlank(name) && isBlank(phone) && isBlank(email);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
