package org.cunbu.portal.foundation.journal;

import io.netty.util.concurrent.EventExecutor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpResources;

/**
 * The threads that hear PostgreSQL. While they have other things to do, an answer may lie there that nobody has picked up:
 * that is this machine being busy, and not PostgreSQL being silent.
 */
final class Hearing {

    private Hearing() {}

    /** Done when each of them has had its turn twice: whatever had come before is heard by then. */
    static Mono<Void> ofWhatHasCome() {
        return Mono.defer(Hearing::turn).then(Mono.defer(Hearing::turn));
    }

    private static Mono<Void> turn() {
        return Flux.fromIterable(TcpResources.get().onClient(LoopResources.DEFAULT_NATIVE))
                .flatMap(Hearing::turnOf)
                .then();
    }

    private static Mono<Void> turnOf(EventExecutor thread) {
        return Mono.create(done -> thread.execute(done::success));
    }
}
