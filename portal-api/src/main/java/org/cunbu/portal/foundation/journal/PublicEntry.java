package org.cunbu.portal.foundation.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of which the public log shows something.
 *
 * @param salt with which the log commits to the rest; null once it was deleted
 */
public record PublicEntry(
        Recorded entry, Shown shown, @Nullable UUID salt) {}
