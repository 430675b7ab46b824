package org.cunbu.portal.petition.casework;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 回访: somebody outside the handling unit tried to reach the petitioner.
 *
 * @param reason why the petitioner is asked
 * @param nth    the first, second or third time
 */
public record CallTried(Subject subject, CallReason reason, int nth, boolean reached) implements Entry {}
