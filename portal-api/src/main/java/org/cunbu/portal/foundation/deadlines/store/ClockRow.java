package org.cunbu.portal.foundation.deadlines.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.Reckoning;
import org.cunbu.portal.foundation.deadlines.ClockKind;
import org.cunbu.portal.foundation.deadlines.Deadline;
import org.cunbu.portal.foundation.deadlines.DeadlineId;
import org.cunbu.portal.foundation.deadlines.NewDeadline;
import org.cunbu.portal.foundation.deadlines.Stage;
import org.cunbu.portal.foundation.deadlines.rules.Stages;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands in its table.
 *
 * @param shownUnit the department or township that the public log names in its place
 * @param nextAt when it next has something to say; null when it has said everything
 */
public record ClockRow(
        UUID id,
        int version,
        UUID matter,
        ClockKind kind,
        Instant started,
        Reckoning reckoning,
        String rule,
        Deadline.State state,
        @Nullable Instant settled,
        String unit,
        @Nullable String shownUnit,
        @Nullable UUID handle,
        @Nullable String township,
        @Nullable String channel,
        boolean sealed,
        @Nullable Instant nextAt,
        Moves moves) {

    /** A clock as it starts. */
    public static ClockRow started(NewDeadline clock) {
        var shown = clock.shown();
        return new ClockRow(
                clock.id().value(),
                1,
                clock.of(),
                clock.kind(),
                clock.started(),
                clock.reckoning(),
                clock.rule(),
                Deadline.State.RUNNING,
                null,
                clock.unit(),
                shown.unit(),
                shown.handle(),
                shown.township(),
                shown.channel(),
                shown.sealed(),
                Stages.next(Stages.of(clock.kind(), clock.started(), clock.reckoning()), clock.started())
                        .map(Stages.Moment::at)
                        .orElse(null),
                Moves.NONE);
    }

    /** Everything that it says, as it was last moved. */
    private List<Stages.Moment> stages() {
        var all = Stages.of(kind, started, reckoning);
        var moved = moves.moved();
        return moved == null ? all : Stages.afterMove(all, moved, moves.said());
    }

    /** What it says that has not been said, up to and with this instant. */
    public List<Stages.Moment> unsaid(Instant until) {
        if (nextAt == null) return List.of();
        return Stages.between(stages(), nextAt.minusNanos(1), until);
    }

    /** The clock after it has said everything up to this instant; each word raises the version by one. */
    public ClockRow said(List<Stages.Moment> moments, Instant until) {
        boolean missed = !until.isBefore(reckoning.due());
        Instant next = Stages.next(stages(), until).map(Stages.Moment::at).orElse(null);
        return with(version + moments.size(), missed ? Deadline.State.MISSED : state, settled, next);
    }

    /** The clock ended: as it stands where it was missed, otherwise as given. */
    public ClockRow ended(Deadline.State as, Instant at) {
        return with(version + 1, state == Deadline.State.MISSED ? state : as, at, null);
    }

    /** Whether its last day may still change: it runs, and was neither kept nor missed. */
    public boolean mayMove() {
        return settled == null && state == Deadline.State.RUNNING;
    }

    /** The clock with another last day; what it has to say by that is said from now on, nothing of it twice. */
    public ClockRow moved(Reckoning again, Moves after, Instant at) {
        var said = EnumSet.noneOf(Stage.class);
        said.addAll(moves.said());
        Stages.between(stages(), Instant.MIN, at).forEach(moment -> said.add(moment.stage()));
        var shifted = new ClockRow(
                id,
                version + 1,
                matter,
                kind,
                started,
                again,
                rule,
                state,
                settled,
                unit,
                shownUnit,
                handle,
                township,
                channel,
                sealed,
                nextAt,
                after.movedAt(at, said));
        return shifted.with(
                shifted.version,
                state,
                settled,
                Stages.next(shifted.stages(), at.minusNanos(1))
                        .map(Stages.Moment::at)
                        .orElse(null));
    }

    /** The clock as it was, found again by another edition of the calendar or with a pause that changed nothing. */
    public ClockRow confirmed(Reckoning again, Moves after) {
        return new ClockRow(
                id, version, matter, kind, started, again, rule, state, settled, unit, shownUnit, handle, township,
                channel, sealed, nextAt, after);
    }

    /** The clock with another unit to be told. */
    public ClockRow heldBy(String other, Shown shown) {
        return new ClockRow(
                id,
                version,
                matter,
                kind,
                started,
                reckoning,
                rule,
                state,
                settled,
                other,
                shown.unit(),
                handle,
                shown.township(),
                shown.channel(),
                shown.sealed(),
                nextAt,
                moves);
    }

    private ClockRow with(int version, Deadline.State state, @Nullable Instant settled, @Nullable Instant next) {
        return new ClockRow(
                id, version, matter, kind, started, reckoning, rule, state, settled, unit, shownUnit, handle, township,
                channel, sealed, next, moves);
    }

    public Subject subject(int version) {
        return new Subject("deadline", id, version);
    }

    /** What the public log shows of this clock's acts; of a sealed matter neither unit nor place. */
    public Shown shown() {
        if (handle == null) return Shown.NOTHING;
        if (sealed) return new Shown(handle, kind.name(), null, null, null, reckoning.lastDay(), true);
        return new Shown(handle, kind.name(), shownUnit, township, channel, reckoning.lastDay(), false);
    }

    public Deadline deadline() {
        return new Deadline(
                new DeadlineId(id),
                matter,
                kind,
                started,
                reckoning,
                state,
                settled,
                rule,
                unit,
                moves.pause(),
                moves.extended() != null);
    }
}
