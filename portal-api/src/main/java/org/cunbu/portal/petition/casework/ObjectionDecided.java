package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * The superior decided about the petitioner's objection.
 *
 * @param unit   who answers for the letter now
 * @param upheld the petitioner is right: a letter that was turned away lies on the desk again, a plan is over
 */
public record ObjectionDecided(Subject subject, String unit, String by, boolean upheld, boolean plan, Shown shown)
        implements Entry {}
