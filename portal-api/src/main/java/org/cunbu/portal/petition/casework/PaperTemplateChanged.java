package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Papers of a kind read differently from now on. */
public record PaperTemplateChanged(Subject subject, PaperKind kind, String why) implements Entry {}
