package org.cunbu.portal.people.organization;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** An administrator put down what one unit is called, where it stands, how it is reached. */
public record UnitChanged(Subject subject, String unit) implements Entry {}
