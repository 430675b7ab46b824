package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** The letter is off its plan: it is handled again. */
public record RoundResumed(Subject subject, String lead, Shown shown) implements Entry {}
