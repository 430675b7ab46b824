package org.cunbu.portal.foundation.journal;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells the readers of this process that something may have been committed. A missed call is made good by their poll. */
@Component
class WakeUp {

    private final Sinks.Many<Boolean> calls = Sinks.many().multicast().directBestEffort();

    void readers() {
        calls.emitNext(true, (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    Flux<Boolean> calls() {
        return calls.asFlux();
    }
}
