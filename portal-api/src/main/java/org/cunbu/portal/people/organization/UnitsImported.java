package org.cunbu.portal.people.organization;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator brought in a list of units. */
public record UnitsImported(Subject subject, int added, int changed) implements Entry {}
