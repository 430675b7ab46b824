package org.cunbu.portal.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.http.Invalid;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Files that take long, too much room, or come in crowds hold up nobody but one another. */
class WorkshopTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void a_file_that_takes_too_long_is_refused_and_holds_its_bench_until_it_ends() throws InterruptedException {
        var workshop = new Workshop(1, 4, Duration.ofMillis(300));
        var release = new CountDownLatch(1);
        StepVerifier.create(workshop.look(() -> release.await(20, TimeUnit.SECONDS)))
                .expectError(Invalid.class)
                .verify(SOON);
        StepVerifier.create(workshop.look(() -> "next"))
                .expectError(Invalid.class)
                .verify(SOON);
        release.countDown();
        Thread.sleep(200);
        StepVerifier.create(workshop.look(() -> "next"))
                .expectNext("next")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void one_that_asks_for_all_the_memory_is_refused() {
        var workshop = new Workshop(1, 4, SOON);
        StepVerifier.create(workshop.look(() -> {
                    throw new OutOfMemoryError("as if");
                }))
                .expectError(Invalid.class)
                .verify(SOON);
        StepVerifier.create(workshop.look(() -> "next"))
                .expectNext("next")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void one_at_a_time_and_beyond_the_queue_a_clear_no() {
        var workshop = new Workshop(1, 3, SOON);
        var everybodyKnocked = new CountDownLatch(1);
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        var busy = new AtomicInteger();
        Long done = Flux.range(0, 10)
                .flatMap(n -> workshop.look(() -> {
                            most.accumulateAndGet(together.incrementAndGet(), Math::max);
                            everybodyKnocked.await();
                            together.decrementAndGet();
                            return n;
                        })
                        .onErrorResume(NoRoom.class, no -> {
                            if (busy.incrementAndGet() == 7) everybodyKnocked.countDown();
                            assertThat(no.retryAfter()).isNotNull();
                            return Mono.empty();
                        }))
                .count()
                .block(SOON);
        assertThat(done).isEqualTo(3);
        assertThat(busy.get()).isEqualTo(7);
        assertThat(most.get()).isEqualTo(1);
    }
}
