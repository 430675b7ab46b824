package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** The unit reported on an order. */
public record SupervisionReported(Subject subject, UUID order, String unit) implements Entry {}
