package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A person at the discipline desk marked who is accused; the letter is sealed for good. */
public record AccusationMarked(Subject subject) implements Entry {}
