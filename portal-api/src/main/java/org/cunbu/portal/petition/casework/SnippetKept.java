package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Somebody of a unit kept an answer to use again. */
public record SnippetKept(Subject subject, String unit) implements Entry {}
