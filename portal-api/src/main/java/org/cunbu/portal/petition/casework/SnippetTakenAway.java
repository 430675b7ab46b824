package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A kept answer is not offered any more. */
public record SnippetTakenAway(Subject subject, String unit) implements Entry {}
