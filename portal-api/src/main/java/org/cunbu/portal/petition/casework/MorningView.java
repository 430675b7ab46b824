package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 晨报: what a leader must know in the morning.
 *
 * @param since    since when what went red is new: the beginning of the last working day
 * @param red      where a clock ran out since then and nobody has done it yet, the first to run out first
 * @param escalated what came onto the leader's list with this morning: ran out ten working days ago
 * @param lastDay  the last day of what came onto that list
 * @param overdue  how many are overdue in all
 */
public record MorningView(
        Instant since,
        List<ListLine> red,
        boolean moreRed,
        List<ListLine> escalated,
        boolean moreEscalated,
        LocalDate lastDay,
        long overdue,
        Instant asOf) {

    public MorningView {
        red = List.copyOf(red);
        escalated = List.copyOf(escalated);
    }
}
