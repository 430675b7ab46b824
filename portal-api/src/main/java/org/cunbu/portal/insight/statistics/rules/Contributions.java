package org.cunbu.portal.insight.statistics.rules;

import java.util.EnumMap;
import java.util.Map;

/** What one petition adds to the figures as it stands: for each measure that holds, one, in one cell. */
public final class Contributions {

    private Contributions() {}

    public static Map<Measure, Cell> of(Snapshot snapshot) {
        Map<Measure, Cell> counted = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (snapshot.holds(measure)) counted.put(measure, cell(snapshot, measure));
        }
        return counted;
    }

    private static Cell cell(Snapshot snapshot, Measure measure) {
        if (snapshot.isSealed()) return Cell.SEALED;
        Origin origin = snapshot.origin();
        return new Cell(
                false,
                snapshot.unitFor(measure),
                origin.township() == null ? "" : origin.township(),
                origin.village(),
                origin.channel(),
                origin.kind(),
                snapshot.topic(),
                origin.entered().name());
    }
}
