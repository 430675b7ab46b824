package org.cunbu.portal.foundation.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.cunbu.portal.foundation.journal.store.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drives one reader through the journal: batch by batch, entry by entry where a batch fails, around what is parked. */
class ReaderLoop {

    private static final Logger log = LoggerFactory.getLogger(ReaderLoop.class);
    private static final int TRIES = 10;
    private static final int STRETCH = 1_000;
    private static final long LOOK_ANYWAY = Duration.ofSeconds(2).toNanos();
    private static final int OVERTAKEN = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JournalReader reader;
    private final Set<String> wanted;
    private final Acts acts;
    private final Entries entries;
    private final Readings readings;
    private final PortalClock clock;
    private final Rush rush;
    private final UUID holder;

    private int batch = JournalReader.FEW;
    private Position singlyUntil = Position.START;
    private int failures;
    private int overtaken;
    private Position readUpTo = Position.START;
    private long lookAt = System.nanoTime();
    private long notBefore = System.nanoTime();

    /** @param holder the replica that drives it */
    ReaderLoop(
            JournalReader reader,
            Acts acts,
            Entries entries,
            Readings readings,
            PortalClock clock,
            Rush rush,
            UUID holder) {
        this.reader = reader;
        this.wanted = reader.reads().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        this.acts = acts;
        this.entries = entries;
        this.readings = readings;
        this.clock = clock;
        this.rush = rush;
        this.holder = holder;
    }

    String name() {
        return reader.name();
    }

    /** @param sights how far the journal can be read, each time somebody looked */
    Disposable run(Flux<Position> sights) {
        return introduced()
                .then(Mono.defer(this::takeUpParked))
                .thenMany(sights.onBackpressureLatest())
                .concatMap(this::readOn, 0)
                .subscribe();
    }

    /** Another replica need not wait until the hold runs out. */
    Mono<Void> letGo() {
        return reader.outside() ? readings.letGo(name(), holder) : Mono.empty();
    }

    private Mono<Void> introduced() {
        return readings.introduce(name()).retryWhen(reactor.util.retry.Retry.fixedDelay(Long.MAX_VALUE, PATIENCE));
    }

    /** At each start what was parked is tried again: what it fell over may be mended by now. */
    private Mono<Void> takeUpParked() {
        return readings.parked(name())
                .flatMapIterable(Map::keySet)
                .concatMap(subject -> replay(subject)
                        .doOnError(error ->
                                log.warn("reader {} still cannot take {}: {}", name(), subject, describe(error)))
                        .onErrorComplete())
                .then()
                .onErrorComplete();
    }

    /** Reads until there is nothing more, or until something fails; then waits a little. */
    private Mono<Void> readOn(Position sight) {
        if (isThere(sight) || (rush.isOn() && System.nanoTime() - notBefore < 0)) return Mono.empty();
        return turn(sight)
                .expand(until -> until.compareTo(sight) < 0 && !rush.isOn() ? turn(sight) : Mono.empty())
                .then()
                .onErrorResume(this::afterFailure);
    }

    /** Now and then it looks anyway: somebody may have set its position back. */
    private boolean isThere(Position sight) {
        if (sight.compareTo(readUpTo) > 0) return false;
        long now = System.nanoTime();
        if (now - lookAt < 0) return true;
        lookAt = now + LOOK_ANYWAY;
        return false;
    }

    /** One batch; empty where there is nothing to read, or another replica holds the reader. */
    private Mono<Position> turn(Position sight) {
        return Mono.defer(() -> {
            long began = System.nanoTime();
            return (reader.outside() ? turnOutside(sight) : turnInside(sight))
                    .doOnNext(until -> readUpTo = until)
                    .doFinally(end -> notBefore = System.nanoTime() + rush.pauseAfter(System.nanoTime() - began));
        });
    }

    private Mono<Position> turnInside(Position sight) {
        return acts.inOne(() -> readings.hold(name()).flatMap(from -> takeFrom(from, sight)));
    }

    private Mono<Position> turnOutside(Position sight) {
        return reader.ready()
                .then(Mono.defer(() -> readings.lease(name(), holder)))
                .flatMap(from -> takeFrom(from, sight));
    }

    private Mono<Position> takeFrom(Position from, Position sight) {
        return Mono.zip(next(from).collectList(), readings.parked(name()))
                .publishOn(Backroom.THREAD)
                .flatMap(read -> takeAndMove(from, read.getT1(), read.getT2()))
                .switchIfEmpty(Mono.fromRunnable(() -> readUpTo = from.compareTo(sight) > 0 ? from : sight));
    }

    private Mono<Position> takeAndMove(Position from, List<Recorded> window, Map<UUID, Position> parked) {
        if (window.isEmpty()) {
            return Mono.empty();
        }
        var read = upToFullBatch(window);
        var until = read.getLast().position();
        var mine = read.stream()
                .filter(entry ->
                        wants(entry) && !parked.containsKey(entry.subject().id()))
                .toList();
        return (mine.isEmpty() ? Mono.<Void>empty() : reader.takeAll(mine).onErrorMap(TakeFailed::unlessAway))
                .then(readings.move(name(), from, until))
                .doOnSuccess(done -> wentWell(until, mine.size()))
                .doOnError(error -> noteWhere(until))
                .thenReturn(until);
    }

    /** Whoever wants everything reads what it takes; others look further, for what they do not want costs little. */
    private Flux<Recorded> next(Position from) {
        return batch == 1 || wanted.contains("Entry")
                ? entries.after(from, batch)
                : entries.wantedAfter(from, Math.max(STRETCH, 2 * batch), batch, wanted);
    }

    /** What it does not want costs nothing and is passed over in large steps. */
    private List<Recorded> upToFullBatch(List<Recorded> window) {
        int mine = 0;
        for (int i = 0; i < window.size(); i++) {
            if (wants(window.get(i)) && ++mine == batch) return window.subList(0, i + 1);
        }
        return window;
    }

    private boolean wants(Recorded entry) {
        return wanted.contains("Entry") || wanted.contains(entry.type());
    }

    /** Far behind, it takes more at once each time. */
    private void wentWell(Position until, int taken) {
        failures = 0;
        overtaken = 0;
        if (until.compareTo(singlyUntil) >= 0) {
            batch = taken < batch ? JournalReader.FEW : Math.min(reader.most(), 2 * batch);
        }
    }

    private void noteWhere(Position until) {
        if (batch > 1) {
            singlyUntil = until;
        }
    }

    private Mono<Void> afterFailure(Throwable error) {
        if (!(error instanceof TakeFailed failed)) {
            log.warn("reader {} waits: {}", name(), describe(error));
            return Mono.delay(PATIENCE.dividedBy(5)).then();
        }
        if (batch > 1) {
            // Somebody else acted on one of the letters meanwhile: no entry's fault, the batch is read again as it is
            // now.
            if (failed.isOvertaken() && overtaken++ < OVERTAKEN) return Mono.empty();
            batch = 1;
            return Mono.empty();
        }
        failures++;
        if (failures >= TRIES) {
            return park(error);
        }
        log.warn("reader {} failed {} of {} times: {}", name(), failures, TRIES, describe(error));
        return Mono.delay(Duration.ofMillis(20L << Math.min(failures, 7))).then();
    }

    private Mono<Void> park(Throwable error) {
        failures = 0;
        return acts.inOne(() -> readings.position(name())
                        .flatMap(from -> entries.after(from, 1)
                                .next()
                                .flatMap(entry -> readings.park(
                                                name(),
                                                entry.subject().id(),
                                                entry.position(),
                                                describe(error),
                                                clock.instant())
                                        .then(readings.move(name(), from, entry.position()))
                                        .doOnSuccess(done -> log.error(
                                                "reader {} parks {} {} at {}: {}",
                                                name(),
                                                entry.subject().type(),
                                                entry.subject().id(),
                                                entry.type(),
                                                describe(error))))))
                .onErrorResume(again -> Mono.empty());
    }

    /** Kinds and first places only: a message may quote what somebody typed, which no log of ours may hold. */
    private static String describe(Throwable error) {
        var words = new StringJoiner(" < ");
        for (var at = error; at != null && words.length() < 600; at = at.getCause()) {
            var places = at.getStackTrace();
            words.add(at.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]));
        }
        return words.toString();
    }

    /** Takes a parked subject's entries from where it stopped up to where the reader is, then lets it go on. */
    Mono<Void> replay(UUID subject) {
        return acts.inOne(() -> Mono.zip(readings.hold(name()), readings.parked(name()))
                .filter(at -> at.getT2().containsKey(subject))
                .flatMap(at -> entries.of(subject, at.getT2().getOrDefault(subject, Position.START), at.getT1())
                        .filter(this::wants)
                        .concatMap(reader::take)
                        .then(readings.release(name(), subject))));
    }
}
