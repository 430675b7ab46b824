package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a petition from its receipt and never changes. */
public record Origin(
        UUID petition,
        UUID handle,
        Instant received,
        String office,
        @Nullable String township,
        String channel,
        String kind,
        Entered entered,
        boolean sealed) {}
