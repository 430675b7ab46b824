package org.cunbu.portal.foundation.deadlines;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.deadlines.store.ClockRow;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.journal.Acts;
import org.cunbu.portal.foundation.journal.Shown;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The clocks of all matters. Starting, keeping and stopping belong to the act of the room that asks, and join it. What a
 * clock should have said by then is said first, dated when it happened, so that the journal reads the same whether or not
 * the program was up at that moment.
 */
@Service
public class Deadlines {

    private final Clocks clocks;
    private final Speaking speaking;
    private final Moving moving;
    private final Acts acts;

    Deadlines(Clocks clocks, Speaking speaking, Moving moving, Acts acts) {
        this.clocks = clocks;
        this.speaking = speaking;
        this.moving = moving;
        this.acts = acts;
    }

    /** Starts many clocks in one statement. */
    public Mono<Void> startAll(List<NewDeadline> several) {
        return several.isEmpty() ? Mono.empty() : acts.inOne(() -> clocks.add(several));
    }

    /** Keeps clocks whose history was told afterwards; inside the act that tells it. */
    public Mono<Void> keepTold(List<Clockwork> several) {
        var rows = several.stream().flatMap(each -> each.rows().stream()).toList();
        return rows.isEmpty() ? Mono.empty() : acts.inOne(() -> clocks.addTold(rows));
    }

    /** Starts a clock. */
    public Mono<Deadline> start(NewDeadline clock) {
        return startAll(List.of(clock))
                .then(Mono.fromSupplier(() -> new Deadline(
                        clock.id(),
                        clock.of(),
                        clock.kind(),
                        clock.started(),
                        clock.reckoning(),
                        Deadline.State.RUNNING,
                        null,
                        clock.rule(),
                        clock.unit(),
                        null,
                        false)));
    }

    /**
     * What the clock waited for was done; a statute beside it ends with it. In time: kept. Later: the miss stands, and the
     * clock only ends.
     *
     * @param at when it was done
     */
    public Mono<Void> keep(UUID of, ClockKind kind, Instant at) {
        return end(of, each -> each.isKeptBy(kind), Deadline.State.KEPT, at);
    }

    /** Nothing is waited for any more, as when a letter is taken back: all clocks of the matter end. */
    public Mono<Void> stop(UUID of, Instant at) {
        return end(of, each -> true, Deadline.State.STOPPED, at);
    }

    /** One clock of the matter is no longer waited for, nor is the statute beside it. */
    public Mono<Void> stop(UUID of, ClockKind kind, Instant at) {
        return end(of, each -> each.isKeptBy(kind), Deadline.State.STOPPED, at);
    }

    /**
     * The promise stands still for a question to the petitioner, or a review's term for a hearing: once, at most as long as
     * its kind may, never where it ran out. A statute goes on. Completes with the clock, empty where nothing changed.
     */
    public Mono<Deadline> pause(UUID of, ClockKind kind, Instant at) {
        return acts.inOne(() -> moving.pause(of, kind, at));
    }

    /** The answer came, or the hearing is over: the clock goes on from the next day. */
    public Mono<Deadline> resume(UUID of, ClockKind kind, Instant at) {
        return acts.inOne(() -> moving.resume(of, kind, at));
    }

    /**
     * The clock has so many days more, once; one that ran out has not. Completes with the clock, empty where nothing
     * changed.
     */
    public Mono<Deadline> extend(UUID of, ClockKind kind, int days, Instant at) {
        return acts.inOne(() -> moving.extend(of, kind, days, at));
    }

    /**
     * Another unit holds the matter from now on, and is the one that is told.
     *
     * @param shown what the public log may show of the matter now
     */
    public Mono<Void> handOver(UUID of, String unit, Shown shown) {
        return acts.inOne(() -> clocks.handOver(of, unit, shown));
    }

    /** The same for many matters in one statement. */
    public Mono<Void> handOverAll(List<HandOver> several) {
        return several.isEmpty() ? Mono.empty() : acts.inOne(() -> clocks.handOverAll(several));
    }

    /** The public log shows no more of this matter than that it is. */
    public Mono<Void> seal(UUID of) {
        return acts.inOne(() -> clocks.seal(of));
    }

    /** All clocks of a matter, oldest first. */
    public Flux<Deadline> of(UUID matter) {
        return clocks.of(List.of(matter)).map(ClockRow::deadline);
    }

    /** All clocks of these matters, each matter's oldest first. */
    public Mono<Map<UUID, List<Deadline>>> ofAll(Collection<UUID> matters) {
        if (matters.isEmpty()) return Mono.just(Map.of());
        return clocks.of(matters).map(ClockRow::deadline).collect(Collectors.groupingBy(Deadline::of));
    }

    /** What is still waited for in each of these matters, without its explanation. */
    public Mono<Map<UUID, List<Running>>> waiting(Collection<UUID> matters) {
        if (matters.isEmpty()) return Mono.just(Map.of());
        return clocks.waiting(matters).collect(Collectors.groupingBy(Running::of));
    }

    private Mono<Void> end(UUID of, Predicate<ClockKind> kinds, Deadline.State as, Instant at) {
        return acts.inOne(() -> clocks.open(of)
                .filter(row -> kinds.test(row.kind()))
                .collectList()
                .flatMap(rows -> speaking.end(rows, as, at)));
    }
}
