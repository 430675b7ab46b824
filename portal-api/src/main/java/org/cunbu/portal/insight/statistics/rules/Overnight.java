package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import java.util.List;

/**
 * What everybody may see of a day that is not over: a letter that stands in the sealed row, enters it or leaves it today
 * stays until midnight as it stood before, so that nobody who asks again and again learns when a sealed letter came. All
 * others are seen as they are; so parts and sealed row still sum to the whole.
 */
public final class Overnight {

    private Overnight() {}

    /**
     * The history as everybody may see it.
     *
     * @param morning the beginning of the day that is not over
     */
    public static History of(History history, Instant morning) {
        Snapshot at = Snapshot.received(history.origin());
        List<Mark> marks = history.marks();
        int seen = 0;
        while (seen < marks.size()) {
            Instant instant = marks.get(seen).at();
            boolean wasSealed = at.isSealed();
            int next = seen;
            while (next < marks.size() && marks.get(next).at().equals(instant)) at.apply(marks.get(next++));
            if (!instant.isBefore(morning) && (wasSealed || at.isSealed())) break;
            seen = next;
        }
        return new History(history.origin(), marks.subList(0, seen));
    }

    /** Whether everybody may know that there is such a letter. */
    public static boolean isKnown(History history, Instant morning) {
        return history.origin().received().isBefore(morning)
                || !Snapshot.asOf(history, history.origin().received()).isSealed();
    }
}
