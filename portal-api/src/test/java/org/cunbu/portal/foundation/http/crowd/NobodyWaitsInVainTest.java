package org.cunbu.portal.foundation.http.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cunbu.portal.foundation.http.Away;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class NobodyWaitsInVainTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final AtomicBoolean silent = new AtomicBoolean();
    private final NobodyWaitsInVain filter = new NobodyWaitsInVain(silent::get);

    @BeforeEach
    void start() {
        filter.start();
    }

    @AfterEach
    void stop() {
        filter.stop();
    }

    @Test
    void a_reader_hears_after_a_second_of_silence_that_nothing_is_lost() {
        silent.set(true);
        StepVerifier.create(asked(MockServerHttpRequest.get("/letters").build(), exchange -> Mono.never()))
                .expectErrorMatches(error -> error instanceof Away away
                        && away.status() == 503
                        && away.retryAfter() != null
                        && away.detail().contains("没有丢失"))
                .verify(SOON);
    }

    @Test
    void a_writer_hears_that_it_is_not_known_yet_and_that_the_same_again_is_safe() {
        silent.set(true);
        StepVerifier.create(asked(MockServerHttpRequest.post("/api/letters").build(), exchange -> Mono.never()))
                .expectErrorMatches(error -> error instanceof Away away
                        && away.detail().contains("还不知道收下没有")
                        && away.detail().contains("不会变成两份"))
                .verify(SOON);
    }

    @Test
    void whoever_is_slow_while_the_database_answers_is_left_alone() {
        StepVerifier.create(asked(
                        MockServerHttpRequest.get("/letters").build(),
                        exchange -> Mono.delay(Duration.ofMillis(1_600)).then()))
                .verifyComplete();
    }

    @Test
    void an_answer_that_is_under_way_goes_on() {
        silent.set(true);
        StepVerifier.create(asked(
                        MockServerHttpRequest.get("/live/figures").build(),
                        exchange -> exchange.getResponse()
                                .setComplete()
                                .then(Mono.delay(Duration.ofMillis(1_600)).then())))
                .verifyComplete();
    }

    private Mono<Void> asked(MockServerHttpRequest request, WebFilterChain portal) {
        var exchange = MockServerWebExchange.from(request);
        return filter.filter(exchange, portal)
                .doFinally(end -> assertThat(filter.isRunning()).isTrue());
    }
}
