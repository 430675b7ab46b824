package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A letter went into other hands in the same unit, because whoever had it holds no post there any more.
 *
 * @param before who had it
 * @param handler who has it now
 */
public record HandlerChanged(Subject subject, String lead, UUID before, UUID handler) implements Entry {}
