package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A clock ran out; of the petitioner's word it means that the seven days are over in silence.
 *
 * @param of       the matter
 * @param unit     the unit that held the matter then
 * @param inPublic what the public log shows of it
 */
public record DeadlineMissed(Subject subject, UUID of, ClockKind kind, Instant due, String unit, Shown inPublic)
        implements Entry {
    @Override
    public Shown shown() {
        return inPublic;
    }
}
