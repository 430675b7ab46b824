package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The petitioner answered what the handler had asked; the promise goes on. */
public record QuestionAnswered(Subject subject, String lead) implements Entry {}
