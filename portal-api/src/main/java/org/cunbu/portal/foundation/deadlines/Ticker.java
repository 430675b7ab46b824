package org.cunbu.portal.foundation.deadlines;

import java.time.Duration;
import org.cunbu.portal.foundation.calendar.PortalClock;
import org.cunbu.portal.foundation.deadlines.store.Clocks;
import org.cunbu.portal.foundation.journal.Acts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets the clocks speak, once a second; after a standstill it says everything that was missed, dated when it happened. */
@Component
public class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Clocks clocks;
    private final Speaking speaking;
    private final Acts acts;
    private final PortalClock clock;
    private @Nullable Disposable running;

    Ticker(Clocks clocks, Speaking speaking, Acts acts, PortalClock clock) {
        this.clocks = clocks;
        this.speaking = speaking;
        this.acts = acts;
        this.clock = clock;
    }

    /** Says everything that is due to be said now, batch by batch; completes with how many clocks spoke. */
    public Mono<Integer> strike() {
        return batch().expand(spoken -> spoken == BATCH ? batch() : Mono.empty())
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> batch() {
        return acts.inOne(() -> {
            var now = clock.instant();
            return clocks.toSpeak(now, BATCH)
                    .collectList()
                    .flatMap(rows -> speaking.upTo(now, rows).thenReturn(rows.size()));
        });
    }

    @Override
    public synchronized void start() {
        running = Flux.interval(BEAT)
                .onBackpressureDrop()
                .concatMap(beat -> strike().onErrorResume(this::later), 1)
                .subscribe();
    }

    private Mono<Integer> later(Throwable error) {
        log.warn("the clocks wait: {}", error.getClass().getName());
        return Mono.just(0);
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

    /** Starts after the door for writing is open, stops before it closes. */
    @Override
    public int getPhase() {
        return 100;
    }
}
