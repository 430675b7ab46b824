package org.cunbu.portal.insight.statistics.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.calendar.Shanghai;

/** All changes that one petition made to the figures: at each instant the difference between before and after. */
public final class Timeline {

    private Timeline() {}

    public static List<Change> of(History history) {
        List<Change> changes = new ArrayList<>();
        List<Mark> marks = history.marks();
        LocalDate month = Shanghai.monthOf(history.origin().received()).atDay(1);
        Snapshot snapshot = Snapshot.received(history.origin());
        Map<Measure, Cell> before = Map.of();
        Instant at = history.origin().received();
        int next = 0;
        while (true) {
            while (next < marks.size() && !marks.get(next).at().isAfter(at)) snapshot.apply(marks.get(next++));
            Map<Measure, Cell> after = Contributions.of(snapshot);
            add(changes, at, month, before, after);
            if (next == marks.size()) return changes;
            before = after;
            at = marks.get(next).at();
        }
    }

    private static void add(
            List<Change> changes, Instant at, LocalDate month, Map<Measure, Cell> before, Map<Measure, Cell> after) {
        for (Measure measure : Measure.values()) {
            Cell was = before.get(measure);
            Cell is = after.get(measure);
            if (was != null && !was.equals(is)) changes.add(new Change(at, month, measure, was, -1));
            if (is != null && !is.equals(was)) changes.add(new Change(at, month, measure, is, 1));
        }
    }
}
