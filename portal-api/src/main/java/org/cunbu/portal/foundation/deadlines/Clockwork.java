package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cunbu.portal.foundation.deadlines.store.ClockRow;
import org.cunbu.portal.foundation.journal.Shown;
import org.cunbu.portal.foundation.journal.Written;

/**
 * The clocks of one matter whose history is told afterwards, all at once: what they would have said, and when. Plain
 * computing by the same rules by which running clocks speak; {@link Deadlines#keepTold} keeps them.
 */
public final class Clockwork {

    private final List<ClockRow> rows = new ArrayList<>();
    private final List<Written> words = new ArrayList<>();

    public void start(NewDeadline clock) {
        rows.add(ClockRow.started(clock));
    }

    /** Everything that is said up to the first miss until then; empty where nothing is missed by then. */
    public Optional<DeadlineMissed> missed(Instant until) {
        var first = rows.stream()
                .filter(row -> row.state() == Deadline.State.RUNNING && row.settled() == null)
                .filter(row -> !row.reckoning().due().isAfter(until))
                .min(Comparator.comparing(row -> row.reckoning().due()));
        say(first.map(row -> row.reckoning().due()).orElse(until));
        return first.map(row -> new DeadlineMissed(
                row.subject(row.version()),
                row.matter(),
                row.kind(),
                row.reckoning().due(),
                row.unit(),
                row.shown()));
    }

    /** What this clock waited for was done; one that ran out only ends. */
    public void keep(ClockKind kind, Instant at) {
        end(each -> each.isKeptBy(kind), Deadline.State.KEPT, at);
    }

    /** Nothing more is waited for. */
    public void stop(Instant at) {
        end(each -> true, Deadline.State.STOPPED, at);
    }

    /** One is no longer waited for. */
    public void stop(ClockKind kind, Instant at) {
        end(each -> each.isKeptBy(kind), Deadline.State.STOPPED, at);
    }

    /** Another unit holds the matter from now on. */
    public void handOver(String unit, Shown shown) {
        rows.replaceAll(row -> row.settled() == null ? row.heldBy(unit, shown) : row);
    }

    /** The newest clock of this kind. */
    public Optional<Deadline> of(ClockKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .reduce((a, b) -> b)
                .map(ClockRow::deadline);
    }

    /** The clock that runs out next, of those that still wait for an act. */
    public Optional<Deadline> next() {
        return Deadline.nextOf(rows.stream().map(ClockRow::deadline).toList());
    }

    /** What they said. */
    public List<Written> words() {
        return List.copyOf(words);
    }

    List<ClockRow> rows() {
        return List.copyOf(rows);
    }

    private void say(Instant until) {
        rows.replaceAll(row -> row.nextAt() == null ? row : Speaking.said(row, until, words));
    }

    private void end(Predicate<ClockKind> kinds, Deadline.State as, Instant at) {
        rows.replaceAll(row ->
                row.settled() != null || !kinds.test(row.kind()) ? row : ended(Speaking.said(row, at, words), as, at));
    }

    private ClockRow ended(ClockRow row, Deadline.State as, Instant at) {
        var after = row.ended(as, at);
        Speaking.kept(after, at, words);
        return after;
    }
}
