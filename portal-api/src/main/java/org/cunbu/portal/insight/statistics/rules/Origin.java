package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a petition from its receipt and never changes.
 *
 * @param region the place that the writer chose, a township or a village
 */
public record Origin(
        UUID petition,
        UUID handle,
        Instant received,
        String office,
        @Nullable String region,
        @Nullable String township,
        String channel,
        String kind,
        Entered entered,
        boolean sealed) {

    private static final int VILLAGE = 12;

    /** The village or community that it is about; empty where none was chosen. */
    public String village() {
        return region != null && region.length() >= VILLAGE ? region.substring(0, VILLAGE) : "";
    }
}
