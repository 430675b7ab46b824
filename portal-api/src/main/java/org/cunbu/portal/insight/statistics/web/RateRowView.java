package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cunbu.portal.insight.statistics.Figures;
import org.cunbu.portal.insight.statistics.RateRow;
import org.jspecify.annotations.Nullable;

/** One row of a table of rates. */
@Schema(name = "RateRow")
record RateRowView(
        @Schema(description = "范围，可用作 scope", example = "township:430525101")
        String scope,

        @Schema(description = "名称") String name,
        @Schema(description = "收到的件数；不足 5 件时为空") @Nullable Integer received,
        List<FigureView> rates) {

    static RateRowView of(RateRow row) {
        return of(row.scope().toString(), row.name(), row.figures());
    }

    static RateRowView of(String scope, String name, Figures figures) {
        return new RateRowView(
                scope,
                name,
                figures.isFew() ? null : figures.received(),
                figures.rates().stream().map(FigureView::of).toList());
    }
}
