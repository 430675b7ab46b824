package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a petition.
 *
 * @param unit   the unit that it concerns, where it names one
 * @param value  topic, solved, verdict, or {@code hidden}
 * @param rating how satisfied the petitioner is, where they said so
 */
public record Mark(
        Instant at,
        MarkKind kind,
        @Nullable String unit,
        @Nullable String value,
        @Nullable String rating) {

    /** The value of an {@link MarkKind#OPENED} on a desk whose letters nobody else sees. */
    public static final String HIDDEN = "hidden";

    public static Mark of(Instant at, MarkKind kind) {
        return new Mark(at, kind, null, null, null);
    }

    public static Mark of(Instant at, MarkKind kind, String unit) {
        return new Mark(at, kind, unit, null, null);
    }

    public static Mark of(Instant at, MarkKind kind, @Nullable String unit, String value) {
        return new Mark(at, kind, unit, value, null);
    }
}
