package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 挂账: it cannot be done now; the superior agreed to the plan. What is missing, who sees to it and the next day are public
 * with the letter where that is.
 */
public record RoundPlanned(Subject subject, String lead, String agreed, LocalDate next, Shown shown) implements Entry {}
