package org.cunbu.drills.overload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;

/** What became of the requests that were sent in a stretch of time. */
record Stretch(List<Shot> shots, double seconds) {

    /** Requests served a second. */
    double served() {
        return shots.stream().filter(Shot::isFine).count() / seconds;
    }

    double sent() {
        return shots.size() / seconds;
    }

    List<Shot> askedToComeAgain() {
        return shots.stream().filter(shot -> !shot.isFine() && shot.later()).toList();
    }

    /** Neither served nor asked to come again. */
    List<Shot> neither() {
        return shots.stream().filter(shot -> !shot.isFine() && !shot.later()).toList();
    }

    /** The share that was served of those who wanted this; one where nobody did. */
    double share(Shot.What what) {
        var those = shots.stream().filter(shot -> shot.what() == what).toList();
        return those.isEmpty()
                ? 1
                : (double) those.stream().filter(Shot::isFine).count() / those.size();
    }

    /** In words: each kind's share and p95 of those who were served. */
    String shares() {
        return Arrays.stream(Shot.What.values())
                .filter(what -> shots.stream().anyMatch(shot -> shot.what() == what))
                .map(what -> "%s %.0f %% (p95 %.0f ms)"
                        .formatted(
                                what.name().toLowerCase(java.util.Locale.ROOT),
                                100 * share(what),
                                Shots.percentile(
                                        shots.stream()
                                                .filter(shot -> shot.what() == what && shot.isFine())
                                                .toList(),
                                        0.95)))
                .collect(Collectors.joining(", "));
    }
}
