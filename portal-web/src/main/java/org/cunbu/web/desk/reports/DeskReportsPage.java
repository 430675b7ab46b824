package org.cunbu.web.desk.reports;

import java.util.List;
import org.cunbu.portal.insight.reports.ReportMonth;
import org.cunbu.portal.insight.statistics.FirstDay;
import org.cunbu.web.desk.Attempt;
import org.cunbu.web.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/**
 * The month reports at the desk.
 *
 * @param freezes   whether this official may freeze
 * @param announces whether this official may say since when figures are public
 */
record DeskReportsPage(
        DeskFrame desk,
        List<ReportMonth> months,
        List<FirstDay> said,
        boolean freezes,
        boolean announces,
        Attempt attempt,
        @Nullable String done) {

    /** The months that are over and not frozen. */
    public List<ReportMonth> open() {
        return months.stream().filter(month -> !month.isFrozen()).toList();
    }
}
