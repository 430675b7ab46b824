package org.cunbu.portal.people.organization;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The units were taken over from the first file and the places, when there were none yet. */
public record UnitsLoaded(Subject subject, int units, String from) implements Entry {}
