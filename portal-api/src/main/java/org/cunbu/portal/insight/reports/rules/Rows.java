package org.cunbu.portal.insight.reports.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunbu.portal.insight.reports.ReportRow;
import org.cunbu.portal.insight.reports.ReportRow.Group;
import org.cunbu.portal.insight.statistics.Figures;
import org.cunbu.portal.insight.statistics.PartRow;
import org.cunbu.portal.insight.statistics.RateRow;
import org.cunbu.portal.insight.statistics.RateTable;
import org.cunbu.portal.insight.statistics.Scope;

/** The rows of a month report, from the county's table told apart by channel. */
public final class Rows {

    private Rows() {}

    public static List<ReportRow> of(RateTable county) {
        List<ReportRow> rows = new ArrayList<>();
        rows.add(row(Group.COUNTY, "county", county.name(), county.whole()));
        rows.add(row(Group.ENTERED, "county/citizens", "群众自己写的", county.byCitizens()));
        rows.add(row(Group.ENTERED, "county/staff", "工作人员代录的", county.byStaff()));
        for (PartRow part : county.parts()) {
            if (!part.sealed()) {
                rows.add(row(Group.CHANNEL, "county/" + part.value(), Words.channel(part.value()), part.figures()));
            }
        }
        add(rows, Group.TOWNSHIP, county.townships());
        add(rows, Group.UNIT, county.units());
        county.townships().stream()
                .filter(row -> row.scope() instanceof Scope.Sealed)
                .forEach(row -> rows.add(row(Group.SEALED, row.scope().toString(), row.name(), row.figures())));
        return rows;
    }

    private static void add(List<ReportRow> rows, Group group, List<RateRow> from) {
        from.stream()
                .filter(row -> !(row.scope() instanceof Scope.Sealed))
                .forEach(row -> rows.add(row(group, row.scope().toString(), row.name(), row.figures())));
    }

    private static ReportRow row(Group group, String scope, String name, Figures figures) {
        return new ReportRow(group, scope, name, figures.received(), figures.rates());
    }
}
