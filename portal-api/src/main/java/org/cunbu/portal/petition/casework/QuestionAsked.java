package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** 询问: the handler asked the petitioner something; the promise stands still, the statute goes on. */
public record QuestionAsked(Subject subject, String lead) implements Entry {}
