package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** The petitioner took the letter back. */
public record LetterTakenBack(Subject subject, String unit, Shown shown) implements Entry {}
