package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A clock of the petition ran out while this unit held it; its head is told. */
public record RoundRanOut(Subject subject, ClockKind clock, Instant due, String unit) implements Entry {}
