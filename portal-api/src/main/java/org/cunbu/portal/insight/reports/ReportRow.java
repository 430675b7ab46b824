package org.cunbu.portal.insight.reports;

import java.util.List;
import org.cunbu.portal.insight.statistics.Figure;

/**
 * One row of a month report.
 *
 * @param group    what the row is one of
 * @param scope    whose figures, as addresses write it; with the channel after it where the row is one of a channel
 * @param received 件
 * @param rates    in the order of {@link org.cunbu.portal.insight.statistics.Rate} when it was frozen
 */
public record ReportRow(Group group, String scope, String name, int received, List<Figure> rates) {

    private static final int FEW = 5;

    /** What rows there are. */
    public enum Group {
        COUNTY("全县"),
        ENTERED("谁写的"),
        CHANNEL("渠道"),
        TOWNSHIP("乡镇"),
        UNIT("单位"),
        SEALED("由县级保密办理");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public ReportRow {
        rates = List.copyOf(rates);
    }

    /** Whether too few were received for the count to be shown. */
    public boolean isFew() {
        return received < FEW;
    }
}
