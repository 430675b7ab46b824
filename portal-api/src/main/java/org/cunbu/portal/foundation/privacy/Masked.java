package org.cunbu.portal.foundation.privacy;

import org.jspecify.annotations.Nullable;

/** Contact details as anybody but the handler sees them: 张**, 138****1234, w***@example.com. */
public record Masked(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
