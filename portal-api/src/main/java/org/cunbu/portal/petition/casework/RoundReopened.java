package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 重开: the petitioner says that it is not solved, once, as of right. What the first round was stays as it was.
 *
 * @param desk the superior of who led before: it decides who leads now
 */
public record RoundReopened(Subject subject, String desk, Shown shown) implements Entry {}
