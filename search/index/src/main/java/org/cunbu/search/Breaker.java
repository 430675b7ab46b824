package org.cunbu.search;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Keeps an absent or drowning Elasticsearch from taking the portal along: after a few failures in a row nobody knocks
 * for a while, then one may try; and only so many are under way at a time.
 */
final class Breaker {
    private static final int FAILURES = 3;

    private final int mostAtOnce;
    private final long pause;
    private final LongSupplier nanos;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong closedUntil = new AtomicLong();

    Breaker(int mostAtOnce, Duration pause, LongSupplier nanos) {
        this.mostAtOnce = mostAtOnce;
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /** Runs the call, or answers at once that search is away. */
    <T> Mono<T> guard(Supplier<Mono<T>> call) {
        return Mono.defer(() -> {
            if (!mayTry()) {
                return Mono.error(new SearchAway(SearchAway.Reason.ABSENT, null));
            }
            if (underWay.incrementAndGet() > mostAtOnce) {
                underWay.decrementAndGet();
                return Mono.error(new SearchAway(SearchAway.Reason.BUSY, null));
            }
            return Mono.defer(call)
                    .doOnSuccess(answer -> failures.set(0))
                    .doOnError(this::count)
                    .doFinally(signal -> underWay.decrementAndGet());
        });
    }

    private boolean mayTry() {
        if (failures.get() < FAILURES) {
            return true;
        }
        long until = closedUntil.get();
        long now = nanos.getAsLong();
        return now - until >= 0 && closedUntil.compareAndSet(until, now + pause);
    }

    private void count(Throwable error) {
        if (error instanceof SearchAway away && away.reason() != SearchAway.Reason.BEING_FILLED) {
            closedUntil.set(nanos.getAsLong() + pause);
            failures.incrementAndGet();
        } else {
            failures.set(0);
        }
    }
}
