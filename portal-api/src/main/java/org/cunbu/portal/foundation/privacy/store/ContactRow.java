package org.cunbu.portal.foundation.privacy.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it lies in its table: sealed, as hex. */
public record ContactRow(
        UUID id,
        int version,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
