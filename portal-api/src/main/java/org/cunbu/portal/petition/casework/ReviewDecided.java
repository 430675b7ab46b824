package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The organ above decided. */
public record ReviewDecided(Subject subject, RoundKind kind, Review.Outcome outcome) implements Entry {}
