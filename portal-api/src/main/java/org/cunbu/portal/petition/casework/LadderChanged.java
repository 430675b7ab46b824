package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator changed when whom a missed clock reaches, or the quiet hours, and why. */
public record LadderChanged(Subject subject, Ladder ladder, String reason) implements Entry {}
