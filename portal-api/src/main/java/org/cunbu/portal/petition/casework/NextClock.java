package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.foundation.deadlines.ClockKind;

/** The clock that runs out next: which, on which day, at which instant. */
public record NextClock(ClockKind kind, LocalDate day, Instant due) {}
