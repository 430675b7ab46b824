package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.journal.Shown;

/**
 * A clock about to start.
 *
 * @param of    the matter: a petition's id
 * @param rule  the key of the rule that set its length: {@code first-response.promise} …
 * @param unit  the unit that holds the matter
 * @param shown what the public log may show of the matter: handle, unit, township, channel, or that it is sealed
 */
public record NewDeadline(
        DeadlineId id,
        UUID of,
        ClockKind kind,
        Instant started,
        Reckoning reckoning,
        String rule,
        String unit,
        Shown shown) {}
