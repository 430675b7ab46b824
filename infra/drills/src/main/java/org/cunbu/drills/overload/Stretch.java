package org.cunbu.drills.overload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;

/**
 * What became of the requests that were sent in a stretch of time.
 *
 * @param late milliseconds that the crowd itself was late by, in the middle
 * @param latest the same in 99 of 100 cases: a time that it measures may be longer than the portal's by so much
 * @param lines how many connections the crowd has opened
 */
record Stretch(List<Shot> shots, double seconds, double late, double latest, int lines) {

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

    String words() {
        return "%.0f of %.0f requests/s served; %s; asked to come again: %s; otherwise: %d; %s"
                .formatted(served(), sent(), shares(), refused(), neither().size(), crowd());
    }

    private String refused() {
        var refused = askedToComeAgain();
        return refused.isEmpty()
                ? "0"
                : "%d (p50 %.0f ms, p99 %.0f ms)"
                        .formatted(refused.size(), Shots.percentile(refused, 0.5), Shots.percentile(refused, 0.99));
    }

    /** How those fared who measured. */
    String crowd() {
        return "the crowd itself was late by %.1f ms (p50), %.0f ms (p99), on %d connections"
                .formatted(late, latest, lines);
    }

    /** In words: each kind's share, with the p95 of those who were served and the p99 of those who were not. */
    String shares() {
        return Arrays.stream(Shot.What.values())
                .filter(what -> shots.stream().anyMatch(shot -> shot.what() == what))
                .map(what -> "%s %.0f %%%s%s"
                        .formatted(
                                what.name().toLowerCase(Locale.ROOT),
                                100 * share(what),
                                time(" (p95 %.0f ms)", those(what, true), 0.95),
                                time(" (refused p99 %.0f ms)", those(what, false), 0.99)))
                .collect(Collectors.joining(", "));
    }

    private static String time(String words, List<Shot> those, double share) {
        return those.isEmpty() ? "" : words.formatted(Shots.percentile(those, share));
    }

    private List<Shot> those(Shot.What what, boolean fine) {
        return shots.stream()
                .filter(shot -> shot.what() == what && shot.isFine() == fine)
                .toList();
    }
}
