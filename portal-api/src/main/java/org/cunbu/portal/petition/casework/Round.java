package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.journal.Ids;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.intake.PetitionId;

/**
 * One way of a petition from the desk to the close-out.
 *
 * @param version  raised by every change of the row
 * @param opened   when it came onto the desk
 * @param next     the clock that runs out next; none when all are settled
 * @param ranOut   the clocks that ran out, for ever
 * @param concluding whether the conclusion clock has been started
 * @param once     what may happen only so often in a round
 */
public record Round(
        RoundId id,
        PetitionId petition,
        int ordinal,
        RoundKind kind,
        int version,
        RoundState state,
        Secrecy secrecy,
        Instant opened,
        Optional<Instant> closed,
        Optional<NextClock> next,
        Set<ClockKind> ranOut,
        boolean concluding,
        Once once) {

    public Round {
        ranOut = Set.copyOf(ranOut);
    }

    /** What a petition's round is before it was written down: received, on the desk where it will lie. */
    public static Round unopened(PetitionId petition, UnitId desk, Secrecy secrecy, Instant received) {
        return new Round(
                new RoundId(Ids.next()),
                petition,
                1,
                RoundKind.FIRST,
                1,
                new RoundState.Received(desk),
                secrecy,
                received,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Once.NOTHING);
    }

    /** The unit that has something to decide here besides the one that answers for the letter. */
    public Optional<UnitId> deciding() {
        return switch (state) {
            case RoundState.Received s when kind == RoundKind.REOPENED -> Optional.of(s.desk());
            case RoundState.Dispatched s
            when kind.isReview() -> Optional.of(s.lead().unit());
            default -> state.deciding();
        };
    }

    /** The round after this one: with its own clocks and with nothing of what happened in this one. */
    public Round next(RoundKind other, RoundState begin, Instant at) {
        return new Round(
                new RoundId(Ids.next()),
                petition,
                ordinal + 1,
                other,
                1,
                begin,
                secrecy,
                at,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Once.NOTHING);
    }

    /** The same round in another state. */
    public Round in(RoundState other) {
        return new Round(
                id, petition, ordinal, kind, version, other, secrecy, opened, closed, next, ranOut, concluding, once);
    }

    /** The same round, hidden or not. */
    public Round hidden(Secrecy other) {
        return new Round(
                id, petition, ordinal, kind, version, state, other, opened, closed, next, ranOut, concluding, once);
    }

    /** The same round with this clock as the one that runs out next. */
    public Round waitingFor(Optional<NextClock> clock) {
        return new Round(
                id, petition, ordinal, kind, version, state, secrecy, opened, closed, clock, ranOut, concluding, once);
    }

    /** The same round with its conclusion clock started. */
    public Round concludes() {
        return new Round(
                id, petition, ordinal, kind, version, state, secrecy, opened, closed, next, ranOut, true, once);
    }

    /** The same round after a clock ran out; that stands for ever. */
    public Round afterRunningOut(ClockKind clock) {
        var all = EnumSet.of(clock);
        all.addAll(ranOut);
        return new Round(
                id, petition, ordinal, kind, version, state, secrecy, opened, closed, next, all, concluding, once);
    }

    /** The same round, ended: no clock runs any more. */
    public Round closed(RoundState.Closed end, Instant at) {
        return in(end).over(at);
    }

    /** The same round where something is to be done again after all. */
    public Round openAgain() {
        return new Round(
                id,
                petition,
                ordinal,
                kind,
                version,
                state,
                secrecy,
                opened,
                Optional.empty(),
                next,
                ranOut,
                concluding,
                once);
    }

    /** The same round in a state in which nothing more is to be done, since then. */
    public Round over(Instant at) {
        return new Round(
                id,
                petition,
                ordinal,
                kind,
                version,
                state,
                secrecy,
                opened,
                Optional.of(at),
                Optional.empty(),
                ranOut,
                concluding,
                once);
    }

    /** The same round after something that may happen only so often. */
    public Round having(Once happened) {
        return new Round(
                id,
                petition,
                ordinal,
                kind,
                version,
                state,
                secrecy,
                opened,
                closed,
                next,
                ranOut,
                concluding,
                happened);
    }

    /** The same round after it was written. */
    public Round saved() {
        return new Round(
                id,
                petition,
                ordinal,
                kind,
                version + 1,
                state,
                secrecy,
                opened,
                closed,
                next,
                ranOut,
                concluding,
                once);
    }
}
