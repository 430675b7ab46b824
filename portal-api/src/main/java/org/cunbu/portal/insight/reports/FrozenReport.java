package org.cunbu.portal.insight.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cunbu.portal.insight.statistics.Compared;

/**
 * A month report as it was frozen.
 *
 * @param cutOff     acts up to the end of this day are counted
 * @param unit       of the person who froze it
 * @param digest     SHA-256 of the stored text, which the journal's entry names too
 * @param reckonings the month by this portal's and other reckonings
 */
public record FrozenReport(
        YearMonth month,
        LocalDate cutOff,
        Instant frozenAt,
        String unit,
        String digest,
        List<ReportRow> rows,
        List<Compared> reckonings) {
    public FrozenReport {
        rows = List.copyOf(rows);
        reckonings = List.copyOf(reckonings);
    }
}
