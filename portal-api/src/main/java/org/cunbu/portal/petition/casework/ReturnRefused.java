package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** A return was refused by this unit: the letter stays with the unit that leads. */
public record ReturnRefused(Subject subject, String lead, String by, Shown shown) implements Entry {}
