package org.cunbu.portal.petition.casework;

import java.time.Instant;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptNumber;

/**
 * One letter on the list of those whose writers are to be asked.
 *
 * @param title  masked
 * @param holder the unit that handled it, which never asks itself
 * @param tries  how often somebody tried
 */
public record CallLine(
        PetitionId petition,
        ReceiptNumber number,
        String title,
        String holder,
        CallReason reason,
        Instant opened,
        int tries) {}
