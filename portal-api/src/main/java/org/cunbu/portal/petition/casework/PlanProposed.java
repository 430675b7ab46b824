package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The handler proposes a plan instead of an answer. */
public record PlanProposed(Subject subject, String lead) implements Entry {}
