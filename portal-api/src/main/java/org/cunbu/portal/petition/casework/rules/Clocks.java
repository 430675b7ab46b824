package org.cunbu.portal.petition.casework.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.foundation.calendar.WorkingDays;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.Promises;

/** When the clocks of a round end. */
public record Clocks(WorkingDays days, Promises promises) {

    /** The statute beside the promise of dispatch: counted from receipt. */
    public Reckoning dispatchStatute(Instant received) {
        return days.daysAfter(received, Statute.DISPATCH);
    }

    /** Until when a letter is passed on that was turned away and is taken in after all. */
    public Reckoning dispatchAgain(Instant decided) {
        return days.workingDaysAfter(decided, promises.dispatch());
    }

    /** Until when a person tells the petitioner who has the letter: counted from the unit's receipt. */
    public Reckoning firstResponse(Instant dispatched) {
        return days.workingDaysAfter(dispatched, promises.firstResponse());
    }

    /** The statute beside it, in writing. */
    public Reckoning firstResponseStatute(Instant dispatched) {
        return days.daysAfter(dispatched, Statute.FIRST_RESPONSE);
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

    /** The statute beside it, of claims only. */
    public Optional<Reckoning> conclusionStatute(Kind kind, Instant accepted) {
        return Statute.isClaim(kind) ? Optional.of(days.daysAfter(accepted, Statute.CONCLUSION)) : Optional.empty();
    }

    /** The same where nobody had accepted when the first-response clock ended. */
    public Optional<Reckoning> conclusionStatuteAfterSilence(Kind kind, Instant endOfFirstResponse) {
        return conclusionStatute(kind, endOfFirstResponse.minusMillis(1));
    }

    /** Until when who sent a letter decides about its return. */
    public Reckoning returnDecision(Instant returned) {
        return days.workingDaysAfter(returned, Statute.RETURN_DECISION);
    }

    /** Until when a unit may give a letter back, counted from its receipt. */
    public Reckoning mayReturn(Instant dispatched) {
        return days.workingDaysAfter(dispatched, Statute.RETURN);
    }

    /** When a withdrawal holds, unless another unit hears otherwise. */
    public Reckoning withdrawal(Instant takenBack) {
        return days.daysAfter(takenBack, Statute.WITHDRAWAL);
    }

    /** Until when the petitioner may object, counted from being told. */
    public Reckoning objection(Instant told) {
        return days.workingDaysAfter(told, Statute.OBJECTION);
    }

    /** Until when the superior decides about an objection. */
    public Reckoning objectionDecision(Instant objected) {
        return days.workingDaysAfter(objected, Statute.OBJECTION_DECISION);
    }

    /** Until when review, or re-examination, may be asked for: counted from delivery of the opinion. */
    public Reckoning asking(Instant delivered) {
        return days.daysAfter(delivered, Statute.ASKING);
    }

    /** Until when review, or re-examination, is answered: counted from the request. */
    public Reckoning reviewing(Instant requested) {
        return days.daysAfter(requested, Statute.REVIEWING);
    }

    /**
     * A day that an order or a plan names.
     *
     * @param date later than the day of the act; where it is a day off, the next working day
     */
    public Reckoning until(Instant act, LocalDate date) {
        return days.daysAfter(act, (int) ChronoUnit.DAYS.between(Shanghai.dayOf(act), date));
    }

    /** Until when the petitioner may say whether it is solved. */
    public Reckoning word(Instant delivered) {
        return days.daysAfter(delivered, promises.word());
    }
}
