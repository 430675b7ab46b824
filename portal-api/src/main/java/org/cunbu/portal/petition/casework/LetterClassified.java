package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An official marked what the letter is in the law's words; the newest mark holds. */
public record LetterClassified(Subject subject, LegalClass as, String unit) implements Entry {}
