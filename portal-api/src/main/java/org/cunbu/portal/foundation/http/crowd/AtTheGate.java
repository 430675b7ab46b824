package org.cunbu.portal.foundation.http.crowd;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cunbu.portal.foundation.http.ProblemWriter;
import org.cunbu.portal.foundation.journal.Busy;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
 * taken it, and when a stream begins, which has an end nobody could wait for. Whoever brings something needs none: letters
 * have their own queue, acts their own bound, and a body that comes slowly must not keep a place from others.
 */
@Component
@Order(-1_900)
class AtTheGate implements WebFilter {

    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final byte[] PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>现在来的人太多，请稍等</title></head><body><main><h1>现在来的人太多，请稍等</h1>
            <p>您的内容没有丢失。请过几秒再试一次。</p>
            <p lang="en">Too many people at the moment; nothing is lost. Please try again in a few seconds.</p>
            </main></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    private final Gate gate;
    private final ProblemWriter problems;
    private final Map<Precedence, Counter> refused = new EnumMap<>(Precedence.class);

    /** @param places setting {@code cunbu.places}: how many requests are served at a time; 0: 48 for each processor */
    AtTheGate(ProblemWriter problems, MeterRegistry registry, @Value("${cunbu.places:0}") int places) {
        this.problems = problems;
        this.gate = new Gate(places > 0 ? places : 48 * Runtime.getRuntime().availableProcessors());
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
        if (!isReading(request)) return chain.filter(exchange);
        var who = Precedence.of(path);
        if (!gate.enter(who)) return comeAgain(exchange, who);
        var place = new Place();
        return chain.filter(exchange.mutate()
                        .response(new Leaving(exchange.getResponse(), place))
                        .build())
                .doFinally(end -> place.giveBack());
    }

    /** Whether somebody wants to see something, and brings nothing. */
    static boolean isReading(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private Mono<Void> comeAgain(ServerWebExchange exchange, Precedence who) {
        var counter = refused.get(who);
        if (counter != null) counter.increment();
        String accept = exchange.getRequest().getHeaders().getFirst("Accept");
        return accept != null && accept.contains("html")
                ? page(exchange.getResponse())
                : problems.write(exchange, new Busy("too many are inside", SHORTLY));
    }

    private static Mono<Void> page(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("Retry-After", Long.toString(SHORTLY.toSeconds()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(PAGE)));
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
