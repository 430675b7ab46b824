package org.cunbu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BreakerTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger knocks = new AtomicInteger();
    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(5), now::get);

    @Test
    void stops_knocking_after_three_failures_in_a_row() {
        failTimes(10);
        assertThat(knocks).hasValue(3);
    }

    @Test
    void lets_one_try_after_the_pause() {
        failTimes(3);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        failTimes(5);
        assertThat(knocks).hasValue(4);
    }

    @Test
    void opens_again_with_the_first_success() {
        failTimes(3);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        StepVerifier.create(breaker.guard(() -> Mono.just("there")))
                .expectNext("there")
                .verifyComplete();
        failTimes(3);
        assertThat(knocks).hasValue(6);
    }

    @Test
    void counts_no_refusal_as_a_failure() {
        for (int i = 0; i < 10; i++) {
            StepVerifier.create(breaker.guard(() -> {
                        knocks.incrementAndGet();
                        return Mono.error(new SearchRefused("no", null));
                    }))
                    .verifyError(SearchRefused.class);
        }
        assertThat(knocks).hasValue(10);
    }

    @Test
    void lets_only_so_many_in_at_a_time() {
        Sinks.Empty<String> first = Sinks.empty();
        breaker.guard(first::asMono).subscribe();
        breaker.guard(() -> Mono.never()).subscribe();
        StepVerifier.create(breaker.guard(() -> Mono.just("third")))
                .verifyErrorMatches(
                        error -> error instanceof SearchAway away && away.reason() == SearchAway.Reason.BUSY);
        first.tryEmitEmpty();
        StepVerifier.create(breaker.guard(() -> Mono.just("third")))
                .expectNext("third")
                .verifyComplete();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            StepVerifier.create(breaker.guard(() -> {
                        knocks.incrementAndGet();
                        return Mono.error(new SearchAway(SearchAway.Reason.TOO_SLOW, null));
                    }))
                    .verifyError(SearchAway.class);
        }
    }
}
