package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cunbu.portal.foundation.transparency.ReceiptLeaf;

/**
 * What the writer takes home.
 *
 * @param dispatchBy the day by which the petition office passes the letter on
 * @param answerBy the day by which a person will answer
 * @param leaf how the public log shows the receipt; empty of letters older than the log, and once its salt was deleted
 * @param scope what it lets its holder do
 * @param again whether the same letter had been received before; its receipt is the same then
 */
public record Receipt(
        ReceiptNumber number,
        ReceiptSecret secret,
        PetitionId id,
        Instant received,
        LocalDate dispatchBy,
        LocalDate answerBy,
        Optional<ReceiptLeaf> leaf,
        boolean again,
        ReceiptScope scope) {

    /** The petitioner's own. */
    public Receipt(
            ReceiptNumber number,
            ReceiptSecret secret,
            PetitionId id,
            Instant received,
            LocalDate dispatchBy,
            LocalDate answerBy,
            Optional<ReceiptLeaf> leaf,
            boolean again) {
        this(number, secret, id, received, dispatchBy, answerBy, leaf, again, ReceiptScope.FULL);
    }
}
