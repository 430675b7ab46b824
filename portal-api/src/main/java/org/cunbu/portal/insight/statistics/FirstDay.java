package org.cunbu.portal.insight.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * From which day on figures are public: those of the letters of that month and later ones. Said by an administrator, with
 * a reason that everybody reads.
 *
 * @param n    the first was 1
 * @param unit of who said so
 */
public record FirstDay(int n, LocalDate day, String reason, String unit, Instant setAt) {

    /** The first month whose figures are public. */
    public YearMonth month() {
        return YearMonth.from(day);
    }
}
