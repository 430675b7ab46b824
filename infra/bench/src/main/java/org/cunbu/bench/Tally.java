package org.cunbu.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts, by what happened and where. */
final class Tally {
    private final Map<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();

    void add(String what) {
        counts.computeIfAbsent(what, any -> new AtomicInteger()).incrementAndGet();
    }

    int of(String what) {
        AtomicInteger count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    /** Those whose name begins so, without that beginning. */
    Map<String, Integer> under(String beginning) {
        Map<String, Integer> found = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (name.startsWith(beginning)) {
                found.put(name.substring(beginning.length()), count.get());
            }
        });
        return found;
    }

    int total(String beginning) {
        return under(beginning).values().stream().mapToInt(Integer::intValue).sum();
    }
}
