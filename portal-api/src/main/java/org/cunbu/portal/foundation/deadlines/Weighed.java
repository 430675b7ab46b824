package org.cunbu.portal.foundation.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * What a notice would do to the clocks that run now.
 *
 * @param running   how many clocks run
 * @param confirmed of those that keep their last day, how many would no longer be 暂定
 * @param moved     those that would end on another day, most first
 */
public record Weighed(long running, long confirmed, List<Move> moved) {

    public Weighed {
        moved = List.copyOf(moved);
    }

    /** So many clocks of a kind would end on that day instead of this. */
    public record Move(ClockKind kind, LocalDate from, LocalDate to, long clocks) {}

    /** How many would end on another day. */
    public long clocks() {
        return moved.stream().mapToLong(Move::clocks).sum();
    }
}
