package org.cunbu.portal.foundation.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.cunbu.portal.foundation.journal.store.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All readers of the journal: runs them, tells how far each has come, replays what was parked. */
@Service
public class Readers implements SmartLifecycle {

    /**
     * How far a reader is behind.
     *
     * @param oldestUnread when the oldest entry it has not read was recorded; null when it has read everything
     * @param parked how many subjects wait because an entry of theirs could not be taken
     */
    public record Lag(String reader, @Nullable Instant oldestUnread, int parked) {}

    private static final Duration LAST_WORD = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);

    private final ObjectProvider<JournalReader> all;
    private final Acts acts;
    private final Entries entries;
    private final Readings readings;
    private final PortalClock clock;
    private final Lookout lookout;
    private final Rush rush;
    private final Pulse pulse;
    private volatile List<ReaderLoop> loops = List.of();
    private final List<Disposable> running = new ArrayList<>();

    Readers(
            ObjectProvider<JournalReader> all,
            Acts acts,
            Entries entries,
            Readings readings,
            PortalClock clock,
            Lookout lookout,
            Rush rush,
            Pulse pulse) {
        this.all = all;
        this.acts = acts;
        this.entries = entries;
        this.readings = readings;
        this.clock = clock;
        this.lookout = lookout;
        this.rush = rush;
        this.pulse = pulse;
    }

    /** How far each reader is behind. */
    public Flux<Lag> lags() {
        return Flux.fromIterable(loops()).concatMap(loop -> lag(loop.name()));
    }

    private Mono<Lag> lag(String reader) {
        return readings.position(reader)
                .flatMap(at -> entries.oldestAfter(at)
                        .map(java.util.Optional::of)
                        .defaultIfEmpty(java.util.Optional.empty())
                        .zipWith(readings.parked(reader)))
                .map(both ->
                        new Lag(reader, both.getT1().orElse(null), both.getT2().size()));
    }

    /**
     * Completes when these readers (all, if none is named) have read everything that is committed and nothing new came of
     * it. For tests, the making of demo data, and drills.
     */
    public Mono<Void> caughtUp(String... names) {
        var of = names.length == 0 ? loops().stream().map(ReaderLoop::name).toList() : List.of(names);
        return entries.last()
                .flatMap(last -> Flux.fromIterable(of)
                        .concatMap(name -> hasReached(name, last))
                        .all(reached -> reached)
                        .flatMap(there -> there ? entries.last().map(last::equals) : Mono.just(false)))
                .filter(done -> done)
                .repeatWhenEmpty(tries -> tries.delayElements(ASK_AGAIN))
                .then();
    }

    /** A reader that was never heard of has read nothing. */
    private Mono<Boolean> hasReached(String reader, Position last) {
        return readings.position(reader).map(at -> at.compareTo(last) >= 0).defaultIfEmpty(false);
    }

    /** Everything that waits because it could not be taken, the oldest first. */
    public Flux<Parked> parked() {
        return readings.parked();
    }

    /** How far a reader has come. */
    public Mono<Position> positionOf(String reader) {
        return readings.position(reader);
    }

    /** The place before everything that was recorded from an instant on. */
    public Mono<Position> placeBefore(Instant at) {
        return entries.firstSince(at).switchIfEmpty(entries.last());
    }

    /** The readers that may be set back: what they do twice does no harm. */
    public Flux<String> rewindable() {
        return Flux.fromStream(all.stream().filter(JournalReader::mayReadAgain).map(JournalReader::name));
    }

    /**
     * Sets a reader back, so that it reads again from there; it may be running meanwhile. One that is not so far stays.
     *
     * @throws IllegalArgumentException (as an error signal) where reading twice would do things twice
     */
    public Mono<Void> rewind(String reader, Position to) {
        return rewindable()
                .any(reader::equals)
                .filter(may -> may)
                .switchIfEmpty(Mono.error(() -> new IllegalArgumentException(reader + " may not read twice")))
                .flatMap(may -> readings.rewind(reader, to));
    }

    /** Takes up a parked subject again, in order, and lets it go on with the others. */
    public Mono<Void> replay(String reader, UUID subject) {
        return Flux.fromIterable(loops())
                .filter(loop -> loop.name().equals(reader))
                .concatMap(loop -> loop.replay(subject))
                .then();
    }

    @Override
    public synchronized void start() {
        loops().forEach(loop -> running.add(loop.run(lookout.sights())));
    }

    private synchronized List<ReaderLoop> loops() {
        if (loops.isEmpty()) {
            loops = all.stream()
                    .map(reader -> new ReaderLoop(reader, acts, entries, readings, clock, rush, pulse.replica()))
                    .toList();
            rush.sharedBy(loops.size());
        }
        return loops;
    }

    @Override
    public synchronized void stop() {
        running.forEach(Disposable::dispose);
        running.clear();
        Flux.fromIterable(loops)
                .flatMap(ReaderLoop::letGo)
                .then()
                .timeout(LAST_WORD)
                .onErrorComplete()
                .block();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    /** Starts after the door for writing is open, stops before it closes. */
    @Override
    public int getPhase() {
        return 100;
    }
}
