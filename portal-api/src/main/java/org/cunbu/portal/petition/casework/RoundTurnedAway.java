package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** The letter is not handled as one: its writer was told why, and which door is the right one. */
public record RoundTurnedAway(Subject subject, String desk, TurnAway as, Door door, Shown shown) implements Entry {}
