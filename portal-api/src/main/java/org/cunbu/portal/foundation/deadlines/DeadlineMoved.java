package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A running clock has another last day than before, and why.
 *
 * @param of       the matter
 * @param before   the last day that it had
 * @param unit     the unit that holds the matter
 * @param inPublic what the public log shows of it: with the new last day
 */
public record DeadlineMoved(
        Subject subject, UUID of, ClockKind kind, Why why, LocalDate before, Instant due, String unit, Shown inPublic)
        implements Entry {

    /** Why a clock ends on another day. */
    public enum Why {
        /** A question to the petitioner, or a hearing: it stands still. */
        PAUSED,
        /** The answer came, or the hearing is over. */
        RESUMED,
        /** The head of the organ lengthened it, once. */
        EXTENDED,
        /** A notice of days off came. */
        NOTICE
    }

    @Override
    public Shown shown() {
        return inPublic;
    }
}
