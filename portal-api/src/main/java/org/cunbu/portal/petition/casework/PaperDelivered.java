package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Entry;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A paper, or the answer, came to the petitioner.
 *
 * @param paper  none where it was the answer itself
 * @param number the paper's; none where it was the answer itself
 * @param at     when it came, which is not when it was written down
 */
public record PaperDelivered(
        Subject subject, @Nullable UUID paper, @Nullable String number, DeliveryWay way, Instant at) implements Entry {}
