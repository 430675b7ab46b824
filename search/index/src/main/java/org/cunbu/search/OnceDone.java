package org.cunbu.search;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A step that is taken once, whoever needs it first, and by all others waited for. A step that failed is tried again by
 * the next who needs it. It goes on when those who wait have left.
 */
final class OnceDone {
    private final Supplier<Mono<Void>> step;
    private final AtomicReference<@Nullable Mono<Void>> running = new AtomicReference<>();

    OnceDone(Supplier<Mono<Void>> step) {
        this.step = step;
    }

    Mono<Void> done() {
        return Mono.defer(() -> {
            Mono<Void> there = running.get();
            return there == null ? begin() : there;
        });
    }

    void forget() {
        running.set(null);
    }

    private Mono<Void> begin() {
        AtomicReference<@Nullable Mono<Void>> self = new AtomicReference<>();
        Mono<Void> mine = Mono.defer(step)
                .doOnError(failed -> running.compareAndSet(self.get(), null))
                .cache();
        self.set(mine);
        Mono<Void> first = running.compareAndExchange(null, mine);
        return first == null ? mine : first;
    }
}
