package org.cunbu.portal.insight.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.cunbu.portal.insight.statistics.Figure;
import org.cunbu.portal.insight.statistics.Rate;
import org.jspecify.annotations.Nullable;

/** A rate as programs read it; with few petitions the numbers stay out. */
@Schema(name = "Figure")
record FigureView(
        Rate rate,
        @Schema(description = "名称", example = "按期办结率") String word,
        @Schema(description = "分子；不足 5 件时为空") @Nullable Integer numerator,
        @Schema(description = "分母；不足 5 件时为空") @Nullable Integer denominator,

        @Schema(description = "百分比，一位小数；不足 5 件时为空", example = "93.3") @Nullable
        BigDecimal percent,

        @Schema(description = "分母不足 5 件") boolean few) {

    static FigureView of(Figure figure) {
        boolean few = figure.isFew();
        return new FigureView(
                figure.rate(),
                figure.rate().word(),
                few ? null : figure.numerator(),
                few ? null : figure.denominator(),
                figure.percent().orElse(null),
                few);
    }
}
