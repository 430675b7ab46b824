package org.cunbu.portal.insight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A frozen report with what became of its figures since.
 *
 * @param nowAsOf the corrections stand as of the end of this day
 */
public record MonthReport(FrozenReport frozen, LocalDate nowAsOf, List<Line> lines) {
    public MonthReport {
        lines = List.copyOf(lines);
    }

    /**
     * A frozen row and the same row today.
     *
     * @param now null where there is no such row any more
     */
    public record Line(ReportRow row, @Nullable ReportRow now) {

        /** Today's figure of a rate. */
        public @Nullable Figure now(Rate rate) {
            if (now == null) return null;
            return now.rates().stream()
                    .filter(figure -> figure.rate() == rate)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether anything in this row is other than it was. */
        public boolean isCorrected() {
            return now == null
                    || now.received() != row.received()
                    || row.rates().stream().anyMatch(figure -> !Objects.equals(figure, now(figure.rate())));
        }
    }

    /** The rows of a group. */
    public List<Line> of(ReportRow.Group group) {
        return lines.stream().filter(line -> line.row().group() == group).toList();
    }
}
