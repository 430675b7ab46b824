package org.cunbu.portal.foundation.transparency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs or signed the log.
 *
 * @param key   its public half: {@code name+id+base64}
 * @param until since when it signs no more
 */
public record LogKey(String key, Instant since, @Nullable Instant until) {}
