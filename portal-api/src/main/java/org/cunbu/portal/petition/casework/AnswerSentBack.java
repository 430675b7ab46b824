package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The draft was given back with a reason. */
public record AnswerSentBack(Subject subject, String lead) implements Entry {}
