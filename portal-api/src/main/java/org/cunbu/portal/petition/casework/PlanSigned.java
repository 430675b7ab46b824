package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The head of the unit signed the plan; this unit's consent is waited for. */
public record PlanSigned(Subject subject, String lead, String decides) implements Entry {}
