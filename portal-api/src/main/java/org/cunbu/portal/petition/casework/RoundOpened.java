package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * The letter lies on a desk: somebody answers for it from now on. Where that desk is open, the public log first shows
 * here where the letter came from; of a sealed letter it shows nothing, nor on which desk one lies that nobody has decided.
 */
public record RoundOpened(Subject subject, String desk, boolean secret, Shown shown) implements Entry {}
