package org.cunbu.portal.foundation.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work that comes round again and again while the portal runs. A turn begins when the one before is over; one that fails
 * is told of, once until it works again, and the next comes in its time.
 */
public abstract class Recurring implements SmartLifecycle {

    private @Nullable Disposable running;

    /**
     * One piece of work and when it comes round.
     *
     * @param first how long after the start
     * @param every from one turn to the next
     */
    public record Turn(Duration first, Duration every, Supplier<? extends Mono<?>> work) {}

    /** The work, asked for once at the start. */
    protected abstract List<Turn> turns();

    /** Work that comes round so often, the first time after one such while. */
    protected static Turn every(Duration pause, Supplier<? extends Mono<?>> work) {
        return every(pause, pause, work);
    }

    /** Work that comes round so often, the first time after another while. */
    protected static Turn every(Duration first, Duration pause, Supplier<? extends Mono<?>> work) {
        return new Turn(first, pause, work);
    }

    /** Tells of a turn that failed, by its kind only: a message may quote what no log may hold. */
    protected void failed(Throwable error) {
        LoggerFactory.getLogger(getClass())
                .warn("waits for its next turn: {}", error.getClass().getName());
    }

    private Disposable begin(Turn turn) {
        var told = new AtomicBoolean();
        return Flux.interval(turn.first(), turn.every())
                .onBackpressureDrop()
                .concatMap(
                        round -> Mono.defer(turn.work())
                                .doOnSuccess(done -> told.set(false))
                                .doOnError(error -> {
                                    if (!told.getAndSet(true)) failed(error);
                                })
                                .onErrorComplete()
                                .then(),
                        1)
                .subscribe();
    }

    @Override
    public synchronized void start() {
        running = Disposables.composite(turns().stream().map(this::begin).toArray(Disposable[]::new));
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
