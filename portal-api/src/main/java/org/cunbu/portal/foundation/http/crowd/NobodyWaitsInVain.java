package org.cunbu.portal.foundation.http.crowd;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.cunbu.portal.foundation.http.Away;
import org.cunbu.portal.foundation.journal.Pulse;
import org.cunbu.portal.foundation.journal.Recurring;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Whoever has waited a second while PostgreSQL is silent is told to come again, instead of waiting with everybody else
 * until it is back. What was being written is written as a whole or not at all, as acts run apart from their requests; the
 * same key asks what became of it.
 */
@Component
@Order(-1_800)
class NobodyWaitsInVain extends Recurring implements WebFilter {

    private static final Duration A_WHILE = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration SHORTLY = Duration.ofSeconds(3);

    private final BooleanSupplier silent;
    private final Set<Waiting> inside = ConcurrentHashMap.newKeySet();

    @Autowired
    NobodyWaitsInVain(Pulse pulse) {
        this(pulse::isSilent);
    }

    /** @param silent whether PostgreSQL does not answer at the moment */
    NobodyWaitsInVain(BooleanSupplier silent) {
        this.silent = silent;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            var waiting = new Waiting(exchange, System.nanoTime(), Sinks.empty());
            inside.add(waiting);
            return Mono.firstWithSignal(chain.filter(exchange), waiting.told().asMono())
                    .doFinally(end -> inside.remove(waiting));
        });
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, () -> Mono.fromRunnable(this::tell)));
    }

    private void tell() {
        if (!silent.getAsBoolean()) return;
        long before = System.nanoTime() - A_WHILE.toNanos();
        for (Waiting waiting : inside) {
            if (waiting.since() - before < 0) waiting.tell();
        }
    }

    /** Somebody whose answer is being made; identity is what counts. */
    private static final class Waiting {

        private final ServerWebExchange exchange;
        private final long since;
        private final Sinks.Empty<Void> told;

        Waiting(ServerWebExchange exchange, long since, Sinks.Empty<Void> told) {
            this.exchange = exchange;
            this.since = since;
            this.told = told;
        }

        long since() {
            return since;
        }

        Sinks.Empty<Void> told() {
            return told;
        }

        /** An answer that is under way, as that of a live page, goes on. */
        void tell() {
            if (exchange.getResponse().isCommitted()) return;
            told.tryEmitError(
                    AtTheGate.isReading(exchange.getRequest())
                            ? new Away("数据库", SHORTLY)
                            : Away.midway("数据库", SHORTLY));
        }
    }
}
