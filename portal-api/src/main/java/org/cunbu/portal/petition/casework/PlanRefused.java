package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The plan was given back with a reason, by the head or by the superior. */
public record PlanRefused(Subject subject, String lead, String by) implements Entry {}
