package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/** Papers' numbers read differently from now on. */
public record NumberStyleChanged(Subject subject, String pattern, String why) implements Entry {}
