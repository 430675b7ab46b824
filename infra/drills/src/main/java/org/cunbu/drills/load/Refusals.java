package org.cunbu.drills.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Who was refused when, and by which words: to see by what, where a figure alone says only that. */
public final class Refusals {

    private static final int MOST = 40;

    private Refusals() {}

    /**
     * A sentence for each second in which somebody was refused, and each reason of it.
     *
     * @param from second 0, as the machine's own clock counts
     */
    public static List<String> told(Collection<Shot> shots, long from) {
        Map<Long, Map<String, List<Shot>>> seconds = shots.stream()
                .filter(shot -> !shot.isFine())
                .collect(Collectors.groupingBy(
                        shot -> TimeUnit.NANOSECONDS.toSeconds(shot.began() - from),
                        TreeMap::new,
                        Collectors.groupingBy(
                                shot -> shot.status() + " " + shot.why(), TreeMap::new, Collectors.toList())));
        return seconds.entrySet().stream()
                .flatMap(second -> second.getValue().entrySet().stream()
                        .map(why -> sentence(second.getKey(), why.getKey(), why.getValue())))
                .limit(MOST)
                .toList();
    }

    private static String sentence(long second, String why, List<Shot> shots) {
        return "second %d: %d refused after %.0f to %.0f ms (%s): %s"
                .formatted(
                        second,
                        shots.size(),
                        shots.stream().mapToDouble(Shot::millis).min().orElse(0),
                        shots.stream().mapToDouble(Shot::millis).max().orElse(0),
                        shots.stream().collect(Collectors.groupingBy(Shot::what, TreeMap::new, Collectors.counting())),
                        why);
    }
}
