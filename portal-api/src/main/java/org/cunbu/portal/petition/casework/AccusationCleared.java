package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A person at the discipline desk decided that nobody is accused; the petition office has the letter now. */
public record AccusationCleared(Subject subject, String desk) implements Entry {}
