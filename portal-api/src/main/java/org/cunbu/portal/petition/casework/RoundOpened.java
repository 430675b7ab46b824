package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/** The letter lies on a desk: somebody answers for it from now on. */
public record RoundOpened(Subject subject, String desk, boolean secret, Shown shown) implements Entry {}
