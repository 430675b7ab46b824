package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Somebody no longer answers for a place. */
public record ResponsibilityEnded(Subject subject, Step step, String place, LocalDate until) implements Entry {}
