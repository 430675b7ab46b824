package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import java.util.List;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A notice of days off came, and clocks of the letter end on other days. */
public record RoundDueMoved(Subject subject, List<Move> moves) implements Entry {

    public RoundDueMoved {
        moves = List.copyOf(moves);
    }

    /** One clock, from which last day to which. */
    public record Move(ClockKind clock, LocalDate before, LocalDate lastDay) {}
}
