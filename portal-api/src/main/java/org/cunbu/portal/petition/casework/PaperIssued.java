package org.cunbu.portal.petition.casework;

import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;

/**
 * A paper was issued.
 *
 * @param unit   whose paper it is
 * @param digest of what stands on it
 */
public record PaperIssued(Subject subject, UUID paper, PaperKind kind, String number, String unit, String digest)
        implements Entry {}
