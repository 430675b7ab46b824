package org.cunbu.portal.foundation.http.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.http.ProblemWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class AtTheGateTest {

    private static final int PLACES = 10;
    private static final int FOR_READERS = 7;

    private final AtomicInteger waiting = new AtomicInteger();
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private final List<Disposable> open = new ArrayList<>();
    private AnnotationConfigApplicationContext wire = new AnnotationConfigApplicationContext();
    private AtTheGate gate = gate();

    private AtTheGate gate() {
        wire = new AnnotationConfigApplicationContext();
        wire.registerBean(JsonMapper.class, JsonMapper::shared);
        wire.register(ProblemWriter.class);
        wire.refresh();
        return new AtTheGate(
                new Gate(PLACES), new Serving(Runnable::run, waiting::get), wire.getBean(ProblemWriter.class), figures);
    }

    @BeforeEach
    void nobody_is_inside() {
        assertThat(inside()).isZero();
    }

    @AfterEach
    void everybody_leaves() {
        open.forEach(Disposable::dispose);
        assertThat(inside()).isZero();
        wire.close();
    }

    @Test
    void readers_beyond_the_places_hear_at_once_when_to_come_again() {
        for (int i = 0; i < FOR_READERS; i++) asks("/letters", "text/html", exchange -> Mono.never());
        var page = asks("/letters", "text/html", exchange -> Mono.never());
        assertThat(page.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(page.getResponse().getBodyAsString().block(Duration.ofSeconds(1)))
                .contains("请稍等");
        var program = asks("/api/public-letters", "application/json", exchange -> Mono.never());
        assertThat(program.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(program.getResponse().getHeaders().getFirst("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/event-stream", "text/html"})
    void open_streams_keep_no_place_whatever_they_say_they_accept(String accept) {
        for (int i = 0; i < 5 * PLACES; i++) {
            asks("/live/figures", accept, exchange -> exchange.getResponse().writeAndFlushWith(Flux.never()));
        }
        assertThat(inside()).isZero();
    }

    @Test
    void asking_for_a_stream_lets_nobody_in_past_the_others() {
        for (int i = 0; i < 5 * PLACES; i++) {
            asks("/letters", "text/html, text/event-stream", exchange -> Mono.never());
        }
        assertThat(inside()).isEqualTo(FOR_READERS);
    }

    @Test
    void a_place_is_free_again_when_the_answer_is_made_though_it_is_not_read() {
        for (int i = 0; i < 5 * PLACES; i++) {
            asks("/letters", "text/html", exchange -> {
                DataBuffer answer = exchange.getResponse().bufferFactory().wrap(new byte[] {1});
                return exchange.getResponse().writeWith(Mono.just(answer)).then(Mono.never());
            });
        }
        assertThat(inside()).isZero();
    }

    @Test
    void whoever_brings_something_needs_no_place() {
        for (int i = 0; i < PLACES; i++) asks("/desk", "text/html", exchange -> Mono.never());
        assertThat(brings("/api/letters").getResponse().getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void but_hears_at_once_when_a_thousand_wait_for_their_turn_already() {
        waiting.set(1_001);
        var told = brings("/api/letters");
        assertThat(told.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(told.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("2");
    }

    private MockServerWebExchange brings(String path) {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.post(path).body("{}"));
        open.add(gate.filter(
                        exchange,
                        taken -> taken.getRequest()
                                .getBody()
                                .doOnNext(DataBufferUtils::release)
                                .then(Mono.fromRunnable(
                                        () -> taken.getResponse().setStatusCode(HttpStatus.CREATED))))
                .subscribe());
        return exchange;
    }

    private MockServerWebExchange asks(String path, String accept, WebFilterChain served) {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get(path).header("Accept", accept));
        open.add(gate.filter(exchange, served).subscribe());
        return exchange;
    }

    private double inside() {
        return figures.get("cunbu.gate.inside").gauge().value();
    }
}
