package org.cunbu.portal.foundation.http.limits;

import java.time.Duration;
import java.util.function.Supplier;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.http.store.Allowances;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads rules and blocks again, so that a change holds on every replica within seconds; writes counts; forgets. */
@Component
public class DoorUpkeep implements SmartLifecycle {

    private static final Duration READING = Duration.ofSeconds(2);
    private static final Duration WRITING = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofMinutes(10);

    private final RuleBook rules;
    private final BlockBook blocks;
    private final Shield shield;
    private final Tally tally;
    private final Puzzles puzzles;
    private final Allowances allowances;
    private final PortalClock clock;
    private @Nullable Disposable running;

    DoorUpkeep(
            RuleBook rules,
            BlockBook blocks,
            Shield shield,
            Tally tally,
            Puzzles puzzles,
            Allowances allowances,
            PortalClock clock) {
        this.rules = rules;
        this.blocks = blocks;
        this.shield = shield;
        this.tally = tally;
        this.puzzles = puzzles;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** What an administrator changed holds here from now on. */
    public Mono<Void> readAgain() {
        return rules.readAgain()
                .doOnNext(others -> {
                    if (others) shield.clear();
                })
                .then(blocks.readAgain());
    }

    private Mono<Void> forget() {
        return allowances.forget(clock.today()).then(puzzles.forget()).then(tally.forget());
    }

    @Override
    public synchronized void start() {
        running = Disposables.composite(
                every(READING, this::readAgain), every(WRITING, tally::write), every(CLEANING, this::forget));
    }

    private static Disposable every(Duration pause, Supplier<Mono<Void>> work) {
        return Flux.interval(pause)
                .onBackpressureDrop()
                .concatMap(beat -> work.get().onErrorComplete(), 1)
                .subscribe();
    }

    @Override
    public synchronized void stop() {
        if (running != null) running.dispose();
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
