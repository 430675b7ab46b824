package org.cunbu.portal.insight.statistics.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A petition as the figures know it: where it came from and what happened, in the order in which it happened. A clock's
 * word may be read later than what came after it; its place here is its own time.
 */
public record History(Origin origin, List<Mark> marks) {
    public History {
        marks = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** The same history with one thing more. */
    public History with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new History(origin, more);
    }
}
