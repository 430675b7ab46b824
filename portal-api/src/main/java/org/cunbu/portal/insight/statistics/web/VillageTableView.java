package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.cunbu.portal.insight.statistics.VillageTable;
import org.jspecify.annotations.Nullable;

/** The villages of a township by a quarter; what is not shown stays out. */
@Schema(name = "VillageTable")
record VillageTableView(
        String township,
        String name,
        @Schema(example = "2026-Q4") String quarter,
        Instant asOf,
        List<Row> villages) {

    /** One village. */
    @Schema(name = "VillageRow")
    record Row(
            @Schema(description = "十二位代码；空的是没有写到村的") String code,
            String name,

            @Schema(description = "不足 5 件，或者为了不让别的村被推算出来，为空") @Nullable
            Integer received,

            List<Told> rates) {}

    /** One rate of one village. */
    @Schema(name = "VillageFigure")
    record Told(
            Rate rate,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {

        static Told of(VillageTable.Cell cell) {
            Figure figure = cell.figure();
            return figure == null
                    ? new Told(cell.rate(), null, null)
                    : new Told(cell.rate(), figure.numerator(), figure.denominator());
        }
    }

    static VillageTableView of(VillageTable table) {
        return new VillageTableView(
                table.township(),
                table.name(),
                table.quarter().toString(),
                table.asOf(),
                table.rows().stream()
                        .map(row -> new Row(
                                row.code(),
                                row.name(),
                                row.received(),
                                row.rates().stream().map(Told::of).toList()))
                        .toList());
    }
}
