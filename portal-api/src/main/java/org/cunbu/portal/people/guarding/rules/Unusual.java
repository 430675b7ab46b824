package org.cunbu.portal.people.guarding.rules;

import java.util.Arrays;

/**
 * From how many on a count is unusual. Counts of the same time of day over the weeks before are taken as a negative
 * binomial: their mean, and a spread of at least Poisson's. The highest tenth of them is left out of both, so that an
 * attack of last week does not become this week's custom. The threshold is the smallest count that such days exceed less
 * than once in 100,000 looks: with three things watched every quarter of an hour, about one false alarm a year.
 */
public final class Unusual {

    /** The share of quiet quarters in which an alarm may ring. */
    public static final double FALSE_ALARMS = 1e-5;

    /** Fewer than this are never an alarm. */
    public static final long FEWEST = 20;

    /** What is unusual before a week of counts is known. */
    public static final long NOTHING_KNOWN = 200;

    private static final int WEEK_OF_QUARTERS = 7 * 3;
    private static final double TRIMMED = 0.1;
    private static final double LARGE = 2_000;
    private static final double SIGMAS = 4.6;

    private Unusual() {}

    /** What is usual, and the smallest count that is not. */
    public record Threshold(double usual, long count) {}

    /** @param before counts of the same time on earlier days, zeros included */
    public static Threshold of(long[] before) {
        if (before.length < WEEK_OF_QUARTERS) {
            return new Threshold(
                    before.length == 0 ? 0 : Arrays.stream(before).average().orElse(0), NOTHING_KNOWN);
        }
        long[] kept = before.clone();
        Arrays.sort(kept);
        kept = Arrays.copyOf(kept, kept.length - (int) (kept.length * TRIMMED));
        double cut = Arrays.stream(kept).average().orElse(0);
        double spread =
                Arrays.stream(kept).mapToDouble(n -> (n - cut) * (n - cut)).sum() / Math.max(1, kept.length - 1);
        // What was left out would have raised mean and spread: for quiet days these factors put that back.
        double mean = Math.max(0.05, cut + 0.2 * Math.sqrt(Math.max(cut, spread)));
        double variance = Math.max(mean, 1.9 * spread);
        return new Threshold(mean, Math.max(FEWEST, first(mean, variance)));
    }

    /** The first count whose tail is rarer than {@link #FALSE_ALARMS}. */
    private static long first(double mean, double variance) {
        if (mean > LARGE) return (long) Math.ceil(mean + SIGMAS * Math.sqrt(variance));
        boolean poisson = variance <= mean * 1.0001;
        double size = poisson ? 0 : mean * mean / (variance - mean);
        double share = poisson ? 0 : size / (size + mean);
        double logFirst = poisson ? -mean : size * Math.log(share);
        double log = logFirst;
        double below = Math.exp(log);
        long k = 0;
        while (1 - below > FALSE_ALARMS && k < 1_000_000) {
            log += poisson
                    ? Math.log(mean) - Math.log(k + 1.0)
                    : Math.log(k + size) - Math.log(k + 1.0) + Math.log1p(-share);
            below += Math.exp(log);
            k++;
        }
        return k + 1;
    }
}
