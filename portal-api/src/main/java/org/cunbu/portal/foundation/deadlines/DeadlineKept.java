package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * What a clock waited for was done in time.
 *
 * @param of       the matter
 * @param unit     the unit that did it
 * @param inPublic what the public log shows of it
 */
public record DeadlineKept(Subject subject, UUID of, ClockKind kind, Instant due, String unit, Shown inPublic)
        implements Entry {
    @Override
    public Shown shown() {
        return inPublic;
    }
}
