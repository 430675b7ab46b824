package org.cunbu.portal.foundation.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter's words ready for the table, sealed to their owner's row, as hex. */
public record SealedOriginal(
        UUID owner, String title, String text, @Nullable String place) {}
