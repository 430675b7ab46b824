package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An answer was written and waits for the second pair of eyes. */
public record AnswerDrafted(Subject subject, String lead) implements Entry {}
