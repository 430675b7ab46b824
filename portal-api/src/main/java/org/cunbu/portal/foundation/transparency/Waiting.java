package org.cunbu.portal.foundation.transparency;

import org.jspecify.annotations.Nullable;

/**
 * What is not signed yet.
 *
 * @param trouble why it cannot be signed, for whoever runs the portal; null where it only waits its turn
 */
public record Waiting(long lines, @Nullable String trouble) {}
