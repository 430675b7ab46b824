package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A clock nears its end.
 *
 * @param of    the matter
 * @param stage P60, P85 or LAST_DAY
 * @param unit  the unit that held the matter then
 */
public record DeadlineNear(Subject subject, UUID of, ClockKind kind, Stage stage, Instant due, String unit)
        implements Entry {}
