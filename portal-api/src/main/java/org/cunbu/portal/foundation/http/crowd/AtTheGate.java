package org.cunbu.portal.foundation.http.crowd;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cunbu.portal.foundation.http.ProblemWriter;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows as many readers at a time what they ask for as can be served quickly; the others hear at once that they should
 * come again, instead of all waiting together. A place is given back when the answer is made, not when a slow reader has
 * taken it, and when a stream begins, which has an end nobody could wait for. Whoever brings something needs none, only a
 * turn: letters have their own queue, acts their own bound, and a body that comes slowly must not keep a place from others.
 */
@Component
@Order(-1_900)
class AtTheGate implements WebFilter {

    private final Gate gate;
    private final ComeAgain comeAgain;
    private final Serving serving;
    private final Map<Precedence, Counter> refused = new EnumMap<>(Precedence.class);

    AtTheGate(Gate gate, Serving serving, ProblemWriter problems, MeterRegistry registry) {
        this.gate = gate;
        this.comeAgain = new ComeAgain(problems);
        this.serving = serving;
        Gauge.builder("cunbu.gate.inside", gate, Gate::inside)
                .description("Requests that are being served")
                .register(registry);
        for (Precedence who : Precedence.values()) {
            refused.put(
                    who,
                    Counter.builder("cunbu.gate.refused")
                            .description("Requests that were asked to come again because too many came")
                            .tag("precedence", who.name())
                            .register(registry));
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        var who = Precedence.of(path);
        if (!isReading(request)) return brings(exchange, chain, who);
        if (!gate.enter(who)) return comeAgain(exchange, who);
        var place = new Place();
        return chain.filter(exchange.mutate()
                        .response(new Leaving(exchange.getResponse(), place))
                        .build())
                .doFinally(end -> place.giveBack())
                .subscribeOn(serving.of(who));
    }

    /** Needs no place, only a turn; what is brought is read as it comes. */
    private Mono<Void> brings(ServerWebExchange exchange, WebFilterChain chain, Precedence who) {
        if (serving.isOverrun()) return comeAgain(exchange, who);
        var turn = serving.of(who);
        return chain.filter(exchange.mutate()
                        .request(new Brought(exchange.getRequest(), turn))
                        .build())
                .subscribeOn(turn);
    }

    /** Whether somebody wants to see something, and brings nothing. */
    static boolean isReading(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private Mono<Void> comeAgain(ServerWebExchange exchange, Precedence who) {
        var counter = refused.get(who);
        if (counter != null) counter.increment();
        return comeAgain.to(exchange.getRequest().getHeaders().getFirst("Accept"), exchange.getResponse());
    }

    /** One place at the gate, given back once. */
    private final class Place {

        private final AtomicBoolean taken = new AtomicBoolean(true);

        void giveBack() {
            if (taken.compareAndSet(true, false)) gate.leave();
        }
    }

    /** Gives the place back when the whole answer is made, or a stream begins. */
    private static final class Leaving extends ServerHttpResponseDecorator {

        private final Place place;

        Leaving(ServerHttpResponse response, Place place) {
            super(response);
            this.place = place;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(
                    body instanceof Mono<? extends DataBuffer> one
                            ? one.doFinally(end -> place.giveBack())
                            : Flux.from(body).doFinally(end -> place.giveBack()));
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            place.giveBack();
            return super.writeAndFlushWith(body);
        }
    }
}
