package org.cunbu.portal.petition.retention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long something lives after the letter was closed.
 *
 * @param days   30 to 36,500 days; none: it lives on
 * @param doneAt the closing of the last letter for which it was done, with its id the place to go on from
 * @param erased how many were erased since the portal stands
 */
public record RetentionSetting(
        What what, int version, @Nullable Integer days, Instant doneAt, UUID doneId, long erased) {

    /** What the setting is about. */
    public enum What {
        /** name, phone, e-mail */
        CONTACT,
        /** the letter's and the additions' own words; the masked text stays */
        WORDS
    }

    /** Under which subject the journal keeps its changes. */
    public static UUID idOf(What what) {
        return UUID.nameUUIDFromBytes(("retention " + what).getBytes(StandardCharsets.UTF_8));
    }
}
