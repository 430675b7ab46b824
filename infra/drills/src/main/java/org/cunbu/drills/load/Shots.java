package org.cunbu.drills.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All requests of a load, to be asked about afterwards. */
public final class Shots {

    private final Queue<Shot> all = new ConcurrentLinkedQueue<>();

    public void add(Shot shot) {
        all.add(shot);
    }

    public List<Shot> which(Predicate<Shot> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** Those that were sent in this stretch of time. */
    public List<Shot> between(long from, long until) {
        return which(shot -> shot.began() >= from && shot.began() < until);
    }

    /** Milliseconds that this share of them stayed below. */
    public static double percentile(Collection<Shot> shots, double share) {
        var sorted = shots.stream().mapToDouble(Shot::millis).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
    }

    /** How many of each status. */
    public static Map<Integer, Long> statuses(Collection<Shot> shots) {
        return shots.stream().collect(Collectors.groupingBy(Shot::status, TreeMap::new, Collectors.counting()));
    }
}
