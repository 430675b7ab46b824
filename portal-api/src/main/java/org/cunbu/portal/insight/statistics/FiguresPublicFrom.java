package org.cunbu.portal.insight.statistics;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The county said from which day on its figures are public. */
public record FiguresPublicFrom(Subject subject, LocalDate day) implements Entry {}
