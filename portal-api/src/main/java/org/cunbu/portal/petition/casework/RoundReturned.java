package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** 退回: the unit says that the letter is not its to answer, and answers for it until the other unit has decided. */
public record RoundReturned(Subject subject, String lead, String decides, int nth, Shown shown) implements Entry {}
