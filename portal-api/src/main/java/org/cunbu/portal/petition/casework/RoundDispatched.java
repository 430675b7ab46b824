package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** The letter was passed on to the unit that must answer; alone says that the program did it by the rules. */
public record RoundDispatched(Subject subject, String lead, String from, Mode mode, boolean alone, Shown shown)
        implements Entry {}
