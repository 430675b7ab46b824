package org.cunbu.portal.foundation.journal;

import java.time.Duration;
import org.cunbu.portal.foundation.journal.store.Entries;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks how far the journal can be read, once for all readers of this process: after each commit of its own, and every
 * 200 ms for the commits of others and in a rush. A reader that has come so far is not woken.
 */
@Component
class Lookout {

    private static final Duration BEAT = Duration.ofMillis(200);

    private final Flux<Position> sights;

    Lookout(Entries entries, WakeUp wakeUp, Rush rush) {
        var beat = Flux.interval(BEAT).onBackpressureDrop().map(n -> true);
        this.sights = Flux.merge(wakeUp.calls().filter(call -> !rush.isOn()), beat)
                .onBackpressureLatest()
                .concatMap(call -> entries.readable().onErrorResume(away -> Mono.empty()), 0)
                .publish()
                .refCount(1);
    }

    /** The place up to which everything can be read, each time somebody looked. */
    Flux<Position> sights() {
        return sights;
    }
}
