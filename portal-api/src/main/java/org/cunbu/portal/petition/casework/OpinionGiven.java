package org.cunbu.portal.petition.casework;

import java.time.LocalDate;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** A signed written opinion was delivered; its review may be asked for until that day. */
public record OpinionGiven(Subject subject, String unit, LocalDate until) implements Entry {}
