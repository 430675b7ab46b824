package org.cunbu.portal.petition.intake;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the writer takes home.
 *
 * @param dispatchBy the day by which the petition office passes the letter on
 * @param answerBy the day by which a person will answer
 * @param again whether the same letter had been received before; its receipt is the same then
 */
public record Receipt(
        ReceiptNumber number,
        ReceiptSecret secret,
        PetitionId id,
        Instant received,
        LocalDate dispatchBy,
        LocalDate answerBy,
        boolean again) {}
