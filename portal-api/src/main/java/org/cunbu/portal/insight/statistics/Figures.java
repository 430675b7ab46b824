package org.cunbu.portal.insight.statistics;

import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.insight.statistics.rules.Counts;
import org.cunbu.portal.insight.statistics.rules.Measure;

/**
 * All rates of one row.
 *
 * @param received 件: how many petitions were received
 * @param rates    in the order of {@link Rate}
 */
public record Figures(int received, List<Figure> rates) {

    static final Figures NONE = of(Counts.none());

    public Figures {
        rates = List.copyOf(rates);
    }

    static Figures of(Counts counts) {
        return new Figures(
                counts.get(Measure.RECEIVED),
                Arrays.stream(Rate.values())
                        .map(rate -> new Figure(rate, counts.get(rate.numerator()), counts.get(rate.denominator())))
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
