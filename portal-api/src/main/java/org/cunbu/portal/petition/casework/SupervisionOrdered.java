package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** 督办: a superior's supervisor signed an order; the unit reports by that day. */
public record SupervisionOrdered(Subject subject, UUID order, String unit, LocalDate until) implements Entry {}
