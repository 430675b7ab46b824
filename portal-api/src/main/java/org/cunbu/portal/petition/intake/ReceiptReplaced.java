package org.cunbu.portal.petition.intake;

import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A lost receipt was replaced: every secret of before is void.
 *
 * @param how how the petitioner was identified
 * @param reason as the official gave it, names and numbers hidden
 * @param mailed whether the petitioner's own secret went to their address
 */
public record ReceiptReplaced(Subject subject, Identified how, String reason, boolean mailed) implements Entry {}
