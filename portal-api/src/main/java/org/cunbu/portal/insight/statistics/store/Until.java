package org.cunbu.portal.insight.statistics.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to when changes count.
 *
 * @param morning the beginning of the day that is not over, where sealed letters are to stay as they stood then; null
 *                where everything counts as it is
 */
public record Until(Instant asOf, @Nullable Instant morning) {}
