package org.cunbu.portal.insight.statistics.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how much each folded row moves when a petition's changes become others. */
public final class Folding {

    private final Map<FoldedKey, Counts> rows = new HashMap<>();

    /** What was counted no longer is. */
    public void takeAway(List<Change> changes) {
        changes.forEach(change -> add(change, -change.amount()));
    }

    /** What is counted from now on. */
    public void add(List<Change> changes) {
        changes.forEach(change -> add(change, change.amount()));
    }

    private void add(Change change, int amount) {
        FoldedKey.of(change)
                .forEach(key ->
                        rows.computeIfAbsent(key, absent -> Counts.none()).add(change.measure(), amount));
    }

    /** The rows that move, and by how much. */
    public Map<FoldedKey, Counts> moved() {
        rows.values().removeIf(Counts::isZero);
        return Map.copyOf(rows);
    }
}
