package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The law behind a kept answer was checked. */
public record SnippetChecked(Subject subject, String unit) implements Entry {}
