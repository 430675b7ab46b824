package org.cunbu.portal.insight.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.insight.statistics.rules.Measure;

/**
 * All rates of one row.
 *
 * @param received 件: how many petitions were received
 * @param rates    in the order of {@link Rate}
 */
public record Figures(int received, List<Figure> rates) {

    static final Figures NONE = of(Map.of());

    public Figures {
        rates = List.copyOf(rates);
    }

    static Figures of(Map<Measure, Integer> counts) {
        return new Figures(
                counts.getOrDefault(Measure.RECEIVED, 0),
                Arrays.stream(Rate.values())
                        .map(rate -> new Figure(
                                rate,
                                counts.getOrDefault(rate.numerator(), 0),
                                counts.getOrDefault(rate.denominator(), 0)))
                        .toList());
    }

    /** This row's figure of a rate. */
    public Figure of(Rate rate) {
        return rates.get(rate.ordinal());
    }

    /** Whether too few were received for the count to be shown. */
    public boolean isFew() {
        return received < 5;
    }
}
