package org.cunbu.standalone.demo.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;

/** Where invented letters come from: some townships write more than others, some villages much more. */
final class Places {

    private static final double NOWHERE = 0.08;
    private static final double TOWNSHIP_ONLY = 0.14;

    private final List<Weighted> villages = new ArrayList<>();
    private double sum;

    private record Weighted(Region township, Region village, double upTo) {}

    /** @param place as the writer chose it; empty where none was chosen */
    record Origin(Optional<RegionCode> place, RegionCode township, Writing.From words) {}

    Places(Regions regions, long seed) {
        var random = new SplittableRandom(seed);
        for (Region township : regions.townships()) {
            double eager = 0.5 + random.nextDouble();
            for (Region village : regions.villagesOf(township.code())) {
                sum += eager * Math.exp(0.7 * random.nextGaussian());
                villages.add(new Weighted(township, village, sum));
            }
        }
    }

    Origin one(RandomGenerator random) {
        double at = random.nextDouble() * sum;
        int low = 0;
        int high = villages.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (villages.get(middle).upTo() < at) low = middle + 1;
            else high = middle;
        }
        var found = villages.get(low);
        double exact = random.nextDouble();
        Optional<RegionCode> chosen = exact < NOWHERE
                ? Optional.empty()
                : Optional.of(
                        exact < TOWNSHIP_ONLY
                                ? found.township().code()
                                : found.village().code());
        var words = new Writing.From(found.village().name(), found.township().name());
        return new Origin(chosen, found.township().code(), words);
    }
}
