package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbu.portal.insight.statistics.By;
import org.cunbu.portal.insight.statistics.Figures;
import org.cunbu.portal.insight.statistics.PartRow;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.RateTable;
import org.jspecify.annotations.Nullable;

/** The rates of a scope and month, with what they mean and as of when. */
@Schema(name = "RateTable")
record RateTableView(
        String scope,
        String name,

        @Schema(description = "收信月份（北京时间）", example = "2026-11")
        String month,

        @Schema(description = "只看这些渠道、类型、主题") Map<String, String> only,

        @Schema(description = "统计到这一刻为止的办理情况") Instant asOf,

        @Schema(description = "由县级保密办理的信统计到这一刻（对公众是最近一个零点）") Instant sealedAsOf,

        RateRowView whole,
        @Schema(description = "群众自己写来的") RateRowView byCitizens,
        @Schema(description = "工作人员代录的") RateRowView byStaff,

        @Schema(description = "全县才有：各乡镇、地点不详、由县级保密办理；各行相加等于全县")
        List<RateRowView> townships,

        @Schema(description = "全县才有：各主办单位、由县级保密办理；各行相加等于全县") List<RateRowView> units,

        @Schema(description = "按渠道、类型或主题分的各行；全县的还有由县级保密办理一行，相加等于合计")
        List<PartView> parts,

        List<Definition> definitions) {

    /** What a rate counts. */
    @Schema(name = "RateDefinition")
    record Definition(Rate rate, String word, String definition) {}

    /** Letters of one channel, kind or topic; the sealed row is not told apart. */
    @Schema(name = "RatePart")
    record PartView(
            @Schema(example = "kind") String by,
            @Schema(description = "空的是不详", example = "HELP") String value,
            boolean sealed,
            @Nullable Integer received,
            List<FigureView> rates) {

        static PartView of(PartRow row) {
            Figures figures = row.figures();
            return new PartView(
                    name(row.by()),
                    row.value(),
                    row.sealed(),
                    figures.isFew() ? null : figures.received(),
                    figures.rates().stream().map(FigureView::of).toList());
        }
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    static RateTableView of(RateTable table) {
        String scope = table.scope().toString();
        return new RateTableView(
                scope,
                table.name(),
                table.month().toString(),
                table.question().cuts().entrySet().stream()
                        .collect(Collectors.toMap(cut -> name(cut.getKey()), Map.Entry::getValue)),
                table.asOf(),
                table.sealedAsOf(),
                RateRowView.of(scope, table.name(), table.whole()),
                RateRowView.of(scope, table.name(), table.byCitizens()),
                RateRowView.of(scope, table.name(), table.byStaff()),
                table.townships().stream().map(RateRowView::of).toList(),
                table.units().stream().map(RateRowView::of).toList(),
                table.parts().stream().map(PartView::of).toList(),
                Arrays.stream(Rate.values())
                        .map(rate -> new Definition(rate, rate.word(), rate.definition()))
                        .toList());
    }
}
