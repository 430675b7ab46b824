package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.Set;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.PetitionId;
import org.cunbu.portal.petition.intake.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * One letter in an official's queue.
 *
 * @param version   the petition's, to act upon
 * @param title     masked
 * @param place     in words
 * @param holder    who answers for it now: the desk, or the unit that leads
 * @param handler   the person who has it in hand
 * @param next      the clock that runs out next
 * @param due       in words: 还剩 2 个工作日, 今天到期, 超期 3 天
 * @param urgency   how near, for shape and colour beside the words
 * @param ranOut    the clocks that ran out
 * @param heldDays  days since the unit that answers for it got it; the day itself does not count
 * @param allDays   days since it was received
 * @param mine      whether it waits for this official's own hand
 * @param step      what it waits for, in words: 待分办, 待受理, 待审核 …
 */
public record QueueLine(
        PetitionId petition,
        int version,
        ReceiptNumber number,
        String title,
        Kind kind,
        Channel channel,
        String place,
        Stage stage,
        UnitId holder,
        String holderName,
        @Nullable String handler,
        Instant received,
        @Nullable NextClock next,
        String due,
        Urgency urgency,
        Set<ClockKind> ranOut,
        int heldDays,
        int allDays,
        boolean keepFromVillage,
        boolean mine,
        String step) {

    /** How near the end of the next clock is. */
    public enum Urgency {
        /** No clock runs. */
        NONE,
        /** There is time. */
        CALM,
        /** The last working day but one, or the last. */
        NEAR,
        /** Ran out. */
        OVERDUE
    }
}
