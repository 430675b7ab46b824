package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.casework.Ladder;
import org.cunbu.portal.petition.casework.Ladder.Rung;

/** When a missed clock reaches whom; working days after its last day, each at the end of that day. */
public record Rungs(Ladder ladder, WorkingDays days) {

    /** A rung and when it is reached. */
    public record Reached(Rung rung, Instant at) {}

    /**
     * When the clock reaches this rung, if nothing happens.
     *
     * @param missed 24:00 of its last day
     */
    public Instant at(Rung rung, Instant missed) {
        return switch (rung) {
            case UNIT_HEAD -> missed;
            case ORDER_READY -> after(missed, ladder.orderAfter());
            case ONE_LEVEL_UP -> after(missed, ladder.orderAfter() + ladder.signWithin());
            case LEADER -> after(missed, ladder.leaderAfter());
        };
    }

    /** Every rung reached by then, in the order in which they were reached. */
    public List<Reached> reached(Instant missed, Instant now) {
        return Arrays.stream(Rung.values())
                .map(rung -> new Reached(rung, at(rung, missed)))
                .filter(reached -> !reached.at().isAfter(now))
                .sorted(Comparator.comparing(Reached::at).thenComparing(Reached::rung))
                .toList();
    }

    private Instant after(Instant missed, int workingDays) {
        return days.workingDaysAfter(missed.minusMillis(1), workingDays).due();
    }
}
