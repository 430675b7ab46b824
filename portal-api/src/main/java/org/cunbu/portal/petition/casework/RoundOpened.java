package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * The letter lies on a desk: somebody answers for it from now on. The public log shows nothing of it: that it was
 * received stands there already, and on which desk would say too much.
 */
public record RoundOpened(Subject subject, String desk, boolean secret) implements Entry {}
