package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * An order, or a letter without one that the leaders look at, in a list.
 *
 * @param title masked
 * @param clock which clock ran out, if one did
 * @param until by when the unit reports, once it is signed
 */
public record OrderLine(
        PetitionId petition,
        ReceiptNumber number,
        String title,
        String unit,
        Order.@Nullable State state,
        @Nullable ClockKind clock,
        Instant since,
        @Nullable LocalDate until) {}
