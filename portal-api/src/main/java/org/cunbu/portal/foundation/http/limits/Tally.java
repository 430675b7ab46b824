package org.cunbu.portal.foundation.http.limits;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.DoorCount;
import org.cunbu.portal.foundation.http.DoorCount.Outcome;
import org.cunbu.portal.foundation.http.store.Blocks;
import org.cunbu.portal.foundation.http.store.DoorCounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts what happens at the doors: in memory, and every few seconds into the table that all replicas share. Figures
 * for Prometheus: cunbu_door_total by door and outcome, cunbu_door_unasked_total by door.
 */
@Component
public class Tally {

    private static final Duration KEPT = Duration.ofDays(60);

    private final DoorCounts counts;
    private final Blocks blocks;
    private final PortalClock clock;
    private final MeterRegistry registry;
    private final Map<Key, LongAdder> running = new ConcurrentHashMap<>();
    private final Map<UUID, LongAdder> keptAway = new ConcurrentHashMap<>();

    private record Key(Instant quarter, String door, Outcome outcome) {}

    Tally(DoorCounts counts, Blocks blocks, PortalClock clock, MeterRegistry registry) {
        this.counts = counts;
        this.blocks = blocks;
        this.clock = clock;
        this.registry = registry;
    }

    public void count(String door, Outcome outcome) {
        var key = new Key(DoorCount.quarterOf(clock.instant()), door, outcome);
        running.computeIfAbsent(key, this::begin).increment();
        registry.counter("cunbu.door", "door", door, "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Somebody was let pass because the limits could not be asked. */
    public void unasked(String door) {
        registry.counter("cunbu.door.unasked", "door", door).increment();
    }

    /** A letter that a block kept away. */
    public void blocked(UUID block, String door) {
        count(door, Outcome.BLOCKED);
        keptAway.computeIfAbsent(block, none -> new LongAdder()).increment();
    }

    private LongAdder begin(Key key) {
        return new LongAdder();
    }

    /** Writes down what was counted since; what cannot be written now is counted on. */
    public Mono<Void> write() {
        return Mono.defer(() -> {
            List<DoorCount> taken = taken();
            Mono<Void> doors = taken.isEmpty() ? Mono.empty() : counts.add(taken);
            return Mono.fromFuture(
                    doors.doOnError(away -> putBack(taken)).then(writeBlocks()).toFuture(), true);
        });
    }

    private Mono<Void> writeBlocks() {
        return Flux.fromIterable(List.copyOf(keptAway.keySet()))
                .concatMap(block -> {
                    LongAdder kept = keptAway.remove(block);
                    return kept == null ? Mono.empty() : blocks.keptAway(block, kept.sum());
                })
                .then();
    }

    /** Forgets quarters that nothing is compared with any more. */
    public Mono<Void> forget() {
        return counts.forget(clock.instant().minus(KEPT));
    }

    private List<DoorCount> taken() {
        List<DoorCount> taken = new ArrayList<>();
        Instant now = DoorCount.quarterOf(clock.instant());
        running.forEach((key, adder) -> {
            long n = adder.sumThenReset();
            if (n > 0) taken.add(new DoorCount(key.quarter(), key.door(), key.outcome(), n));
            if (n == 0 && key.quarter().isBefore(now)) running.remove(key);
        });
        return taken;
    }

    private void putBack(List<DoorCount> taken) {
        taken.forEach(
                count -> running.computeIfAbsent(new Key(count.quarter(), count.door(), count.outcome()), this::begin)
                        .add(count.n()));
    }
}
