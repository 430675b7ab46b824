package org.cunbu.portal.insight.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of the list, frozen or not.
 *
 * @param cutOff   null where it is not frozen yet
 * @param frozenAt null where it is not frozen yet
 */
public record ReportMonth(
        YearMonth month,
        @Nullable LocalDate cutOff,
        @Nullable Instant frozenAt) {

    public boolean isFrozen() {
        return frozenAt != null;
    }
}
