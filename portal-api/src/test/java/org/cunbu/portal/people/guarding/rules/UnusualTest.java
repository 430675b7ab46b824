package org.cunbu.portal.people.guarding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.cunbu.portal.foundation.http.Block;
import org.cunbu.portal.foundation.http.Invalid;
import org.junit.jupiter.api.Test;

class UnusualTest {

    private static final long SEED = 20261126;

    /** Quiet quarters: 84 of the weeks before make the threshold, 200 more are looked at. */
    @Test
    void quiet_days_ring_no_more_than_once_in_ten_thousand_looks() {
        Random random = new Random(SEED);
        int looks = 0;
        int rings = 0;
        for (double mean : new double[] {0.2, 1, 3, 12, 40, 150, 600}) {
            for (int spread = 1; spread <= 3; spread++) {
                for (int county = 0; county < 60; county++) {
                    double times = spread;
                    long[] before = counts(random, 84, mean, times);
                    long threshold = Unusual.of(before).count();
                    for (long seen : counts(random, 200, mean, times)) {
                        looks++;
                        if (seen >= threshold) rings++;
                    }
                }
            }
        }
        assertThat(looks).isEqualTo(252_000);
        assertThat(rings).as("rings in %s looks, seed %s", looks, SEED).isLessThanOrEqualTo(looks / 10_000);
    }

    @Test
    void a_tenfold_rise_is_always_noticed() {
        Random random = new Random(SEED);
        for (double mean : new double[] {3, 12, 40, 150, 600, 5_000}) {
            for (int county = 0; county < 200; county++) {
                long threshold = Unusual.of(counts(random, 84, mean, 2)).count();
                assertThat(threshold)
                        .as("mean %s, seed %s", mean, SEED)
                        .isLessThanOrEqualTo(Math.max(2 * Unusual.FEWEST, (long) (10 * mean)));
            }
        }
    }

    @Test
    void an_attack_of_last_week_is_not_this_weeks_custom() {
        long[] before = counts(new Random(SEED), 84, 10, 1);
        long calm = Unusual.of(before).count();
        before[3] = 50_000;
        before[4] = 60_000;
        before[5] = 40_000;
        assertThat(Unusual.of(before).count()).isLessThanOrEqualTo(2 * calm);
    }

    @Test
    void before_a_week_is_known_only_what_nobody_expects_rings() {
        assertThat(Unusual.of(new long[0]).count()).isEqualTo(Unusual.NOTHING_KNOWN);
        assertThat(Unusual.of(new long[] {3, 4, 5}).count()).isEqualTo(Unusual.NOTHING_KNOWN);
        long[] nothing = new long[84];
        Arrays.fill(nothing, 0);
        assertThat(Unusual.of(nothing).count()).isEqualTo(Unusual.FEWEST);
    }

    @Test
    void networks_are_read_in_the_two_sizes_that_are_kept() {
        assertThat(Networks.read("203.0.113.7")).isEqualTo(new Networks.Meant(Block.Kind.ADDRESS, "203.0.113.7"));
        assertThat(Networks.read(" 203.0.113.7/24 "))
                .isEqualTo(new Networks.Meant(Block.Kind.NETWORK, "203.0.113.0/24"));
        assertThat(Networks.read("2001:db8:1:2:3::4").text()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
        assertThat(Networks.read("2001:db8:1:2::/48").text()).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        for (String wrong : new String[] {"", "203.0.113.0/8", "村口", "203.0.113"}) {
            assertThatThrownBy(() -> Networks.read(wrong)).isInstanceOf(Invalid.class);
        }
    }

    /** Poisson where the spread is 1; else the mean itself varies from day to day, as a gamma. */
    private static long[] counts(Random random, int several, double mean, double spread) {
        long[] counts = new long[several];
        for (int i = 0; i < several; i++) {
            double of = spread == 1 ? mean : gamma(random, mean / (spread - 1)) * (spread - 1);
            counts[i] = poisson(random, of);
        }
        return counts;
    }

    private static long poisson(Random random, double mean) {
        if (mean > 300) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        double left = Math.exp(-mean);
        long k = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) k++;
        return k;
    }

    /** Marsaglia and Tsang. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
        }
    }
}
