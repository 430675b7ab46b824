package org.cunbu.portal.foundation.http.crowd;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.cunbu.portal.foundation.journal.DatabaseThreads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Schedulers;

/** Looks ten times a second how long those wait who were let in, and has room for more or for fewer. */
@Component
class Watchman implements SmartLifecycle {

    private static final Duration CALL = Duration.ofMillis(20);
    private static final int CALLS = 5;

    private final Gate gate;
    private final Attention attention;
    private volatile Duration wait = Duration.ZERO;
    private volatile @Nullable Thread watching;

    Watchman(Gate gate, DoorThreads door, Serving serving, DatabaseThreads database, MeterRegistry registry) {
        this.gate = gate;
        this.attention = new Attention(
                Stream.of(door.all(), List.<Executor>of(serving.any(), Schedulers.parallel()::schedule), database.all())
                        .flatMap(List::stream)
                        .toList());
        Gauge.builder("cunbu.gate.places", gate, open -> open.room().places())
                .description("How many requests are served at a time, at most")
                .register(registry);
        Gauge.builder("cunbu.gate.wait", this, watchman -> watchman.wait.toNanos() / 1e9)
                .description("How long at least whoever is inside waits for a thread to turn to him")
                .baseUnit("seconds")
                .register(registry);
    }

    private void watch() {
        for (int calls = 1; watching == Thread.currentThread(); calls++) {
            // Whoever wakes all threads while nobody is there keeps the processors from resting.
            if (gate.inside() > 0) attention.call();
            LockSupport.parkNanos(CALL.toNanos());
            if (calls % CALLS == 0) {
                wait = attention.shortestWait();
                gate.has(gate.room().after(wait));
            }
        }
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("watchman").unstarted(this::watch);
        watching = thread;
        thread.start();
    }

    @Override
    public void stop() {
        watching = null;
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
