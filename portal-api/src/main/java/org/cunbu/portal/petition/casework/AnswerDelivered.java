package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** The answer was delivered. */
public record AnswerDelivered(Subject subject, String lead, Shown shown) implements Entry {}
