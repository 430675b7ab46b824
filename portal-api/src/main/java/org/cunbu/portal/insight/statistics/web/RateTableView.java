package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.RateTable;

/** The rates of a scope and month, with what they mean and as of when. */
@Schema(name = "RateTable")
record RateTableView(
        String scope,
        String name,

        @Schema(description = "收信月份（北京时间）", example = "2026-11")
        String month,

        @Schema(description = "统计到这一刻为止的办理情况") Instant asOf,
        RateRowView whole,
        @Schema(description = "群众自己写来的") RateRowView byCitizens,
        @Schema(description = "工作人员代录的") RateRowView byStaff,

        @Schema(description = "全县才有：各乡镇、地点不详、由县级保密办理；各行相加等于全县")
        List<RateRowView> townships,

        @Schema(description = "全县才有：各主办单位、由县级保密办理；各行相加等于全县") List<RateRowView> units,
        List<Definition> definitions) {

    /** What a rate counts. */
    @Schema(name = "RateDefinition")
    record Definition(Rate rate, String word, String definition) {}

    static RateTableView of(RateTable table) {
        String scope = table.scope().toString();
        return new RateTableView(
                scope,
                table.name(),
                table.month().toString(),
                table.asOf(),
                RateRowView.of(scope, table.name(), table.whole()),
                RateRowView.of(scope, table.name(), table.byCitizens()),
                RateRowView.of(scope, table.name(), table.byStaff()),
                table.townships().stream().map(RateRowView::of).toList(),
                table.units().stream().map(RateRowView::of).toList(),
                Arrays.stream(Rate.values())
                        .map(rate -> new Definition(rate, rate.word(), rate.definition()))
                        .toList());
    }
}
