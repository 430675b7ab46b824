package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Somebody who did not write the answer approved it. */
public record AnswerApproved(Subject subject, String lead) implements Entry {}
