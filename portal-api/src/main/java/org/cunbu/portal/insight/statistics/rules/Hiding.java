package org.cunbu.portal.insight.statistics.rules;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of several counts are not shown, where their sum is known: those below five, and as many more that none of the
 * small ones can be reckoned from the sum and the shown ones. Whoever reads the table knows of a hidden count whether it
 * is below five or stands in for another; even so at least two values stay possible for each, unless the sum alone says
 * them all.
 */
public final class Hiding {

    /** Counts below this are not shown. */
    public static final int FEW = 5;

    private Hiding() {}

    /**
     * @param counts the counts, whose sum is known
     * @param must   those that are hidden for another reason; they are not to be reckoned either
     */
    public static boolean[] of(int[] counts, boolean[] must) {
        boolean[] hidden = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) hidden[i] = must[i] || counts[i] < FEW;
        while (canBeReckoned(counts, hidden)) {
            Optional<Integer> next = smallestShown(counts, hidden);
            if (next.isEmpty()) return hidden;
            hidden[next.get()] = true;
        }
        return hidden;
    }

    private static Optional<Integer> smallestShown(int[] counts, boolean[] hidden) {
        return IntStream.range(0, counts.length)
                .filter(i -> !hidden[i])
                .boxed()
                .min(Comparator.comparing(i -> counts[i]));
    }

    /** Whether the sum of the hidden ones leaves only one value for one of them. */
    private static boolean canBeReckoned(int[] counts, boolean[] hidden) {
        int sum = 0;
        int small = 0;
        int large = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!hidden[i]) continue;
            sum += counts[i];
            if (counts[i] < FEW) small++;
            else large++;
        }
        if (small + large == 0) return false;
        if (small + large == 1) return true;
        if (small > 0 && large == 0) return sum == 0 || sum == small * (FEW - 1);
        // Each large one is five at least: what is left over for the small ones, and for one large one above five.
        return sum == large * FEW;
    }
}
