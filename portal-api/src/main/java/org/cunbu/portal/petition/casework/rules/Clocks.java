package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Promises;

/** When the clocks of a round end. */
public record Clocks(WorkingDays days, Promises promises) {

    /** Until when a person tells the petitioner who has the letter: counted from the unit's receipt. */
    public Reckoning firstResponse(Instant dispatched) {
        return days.workingDaysAfter(dispatched, promises.firstResponse());
    }

    /** Until when the answer is delivered: counted from first acceptance. */
    public Reckoning conclusion(Kind kind, Instant accepted) {
        return days.workingDaysAfter(accepted, promises.conclusion(kind));
    }

    /**
     * The same where nobody had accepted when the first-response clock ended: its last day is the day of the act, though
     * its end, 24:00, is already the next day's beginning.
     */
    public Reckoning conclusionAfterSilence(Kind kind, Instant endOfFirstResponse) {
        return conclusion(kind, endOfFirstResponse.minusMillis(1));
    }

    /** Until when the petitioner may say whether it is solved. */
    public Reckoning word(Instant delivered) {
        return days.daysAfter(delivered, promises.word());
    }
}
