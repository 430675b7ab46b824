package org.cunbu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.search.SearchFixture.Asking.forWords;
import static org.cunbu.search.SearchFixture.aLetter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ElasticsearchAwayTest {
    @Test
    void is_said_at_once_when_nobody_listens() throws IOException {
        try (var search = SearchFixture.at(nobody(), "away")) {
            for (int i = 0; i < 20; i++) {
                StepVerifier.create(search.index.find(forWords("路灯").question()))
                        .expectErrorMatches(SearchAway.class::isInstance)
                        .verify(Duration.ofSeconds(1));
            }
            StepVerifier.create(search.index.put(aLetter("a").document()))
                    .expectErrorMatches(SearchAway.class::isInstance)
                    .verify(Duration.ofSeconds(1));
        }
    }

    @Test
    void is_said_within_the_patience_when_it_hangs_and_at_once_after_that() throws IOException {
        try (var hanging = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                var search = SearchFixture.at(at(hanging.getLocalPort()), "away")) {
            assertThat(timeFor200(search)).isLessThan(Duration.ofSeconds(3));
            assertThat(timeFor200(search)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void shows_in_its_health() throws IOException {
        try (var search = SearchFixture.at(nobody(), "away")) {
            StepVerifier.create(search.elasticsearch.health())
                    .assertNext(health -> assertThat(health.there()).isFalse())
                    .verifyComplete();
        }
    }

    @Test
    void is_over_when_it_is_there() {
        try (var search = SearchFixture.onElasticsearch()) {
            StepVerifier.create(search.elasticsearch.health())
                    .assertNext(health -> assertThat(health.there()).isTrue())
                    .verifyComplete();
        }
    }

    private static Duration timeFor200(SearchFixture search) {
        Instant begun = Instant.now();
        StepVerifier.create(Flux.range(0, 200).flatMap(i -> searchAndLose(search), 200))
                .verifyComplete();
        return Duration.between(begun, Instant.now());
    }

    private static Mono<Found> searchAndLose(SearchFixture search) {
        return search.index.find(forWords("路灯").question()).onErrorResume(SearchAway.class, away -> Mono.empty());
    }

    private static URI nobody() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return at(taken.getLocalPort());
        }
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
