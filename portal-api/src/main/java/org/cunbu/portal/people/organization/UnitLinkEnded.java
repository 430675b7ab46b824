package org.cunbu.portal.people.organization;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A department no longer stands by a township or village. */
public record UnitLinkEnded(Subject subject, String unit, String place, LocalDate until) implements Entry {}
