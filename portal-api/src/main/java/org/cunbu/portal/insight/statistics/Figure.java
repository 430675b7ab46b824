package org.cunbu.portal.insight.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate's two numbers. Below five petitions pages and programs read 不足 5 件 instead of them.
 *
 * @param numerator   how many fulfil it
 * @param denominator of how many
 */
public record Figure(Rate rate, int numerator, int denominator) {

    /** Below so many the numbers are not shown. */
    public static final int FEW = 5;

    /** Whether too few are counted for the numbers to be shown. */
    public boolean isFew() {
        return denominator < FEW;
    }

    /** In per cent with one decimal, where enough are counted. */
    public Optional<BigDecimal> percent() {
        if (isFew()) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }
}
