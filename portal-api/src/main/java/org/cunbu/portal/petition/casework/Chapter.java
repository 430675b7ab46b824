package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of a letter as it is read afterwards.
 *
 * @param unit   who holds it, or held it in the end
 * @param answer as it was delivered
 */
public record Chapter(
        RoundKind kind,
        Instant opened,
        @Nullable Instant closed,
        String unit,
        Stage stage,
        @Nullable Verdict verdict,
        @Nullable String answer,
        @Nullable Opinion opinion,
        @Nullable Review review) {}
