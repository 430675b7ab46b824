package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * 待签督办: a clock ran out days ago and nothing is done, so an order lies ready for a supervisor's signature.
 *
 * @param unit   to whom it would go
 * @param signer the unit whose supervisor signs
 */
public record SupervisionReady(Subject subject, UUID order, ClockKind clock, String unit, String signer)
        implements Entry {}
