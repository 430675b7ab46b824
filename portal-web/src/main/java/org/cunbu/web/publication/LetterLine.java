package org.cunbu.web.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published letter as one line of a list.
 *
 * @param place the township's name, or the county's
 * @param signer 高沙镇一位村民
 * @param unit the name of who answered
 * @param verdict the key of how it ended; absent while its writer may still speak
 */
public record LetterLine(
        String id,
        String title,
        String place,
        String signer,
        String kind,
        String unit,
        Instant received,
        @Nullable String verdict) {}
