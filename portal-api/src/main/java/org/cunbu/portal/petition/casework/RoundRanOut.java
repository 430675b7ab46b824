package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A clock of the petition ran out while this unit held it; its head is told. The public log shows the due day that it sets:
 * of the conclusion clock, where nobody responded in time.
 */
public record RoundRanOut(Subject subject, ClockKind clock, Instant due, String unit, Shown shown) implements Entry {}
