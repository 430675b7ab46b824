package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.cunbu.portal.foundation.http.Away;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class GroupCommitTest {

    private static final Duration LONGEST = Duration.ofMillis(300);

    private final Queue<List<Integer>> committed = new ConcurrentLinkedQueue<>();
    private GroupCommit<Integer, Integer> queue = counting();

    private GroupCommit<Integer, Integer> counting() {
        return new GroupCommit<>(this::commit, IllegalArgumentException.class::isInstance, LONGEST);
    }

    private Mono<List<Integer>> commit(List<Integer> batch) {
        return Mono.delay(Duration.ofMillis(5)).map(tick -> {
            if (batch.contains(-1)) {
                throw new IllegalArgumentException("a bad letter");
            }
            committed.add(batch);
            return batch.stream().map(n -> n * 10).toList();
        });
    }

    @AfterEach
    void end() {
        queue.drain(Duration.ofSeconds(5));
    }

    @Test
    void everybody_gets_their_own_answer_and_batches_are_shared() {
        queue.start();

        StepVerifier.create(Flux.range(1, 500).flatMap(queue::offer, 500).collectList())
                .assertNext(answers -> assertThat(answers)
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 500)
                                .mapToObj(n -> n * 10)
                                .toList()))
                .verifyComplete();
        assertThat(committed).hasSizeLessThan(100).allMatch(batch -> batch.size() <= GroupCommit.BATCH);
    }

    @Test
    void a_bad_letter_fails_alone() {
        queue.start();

        var results = Flux.range(1, 64)
                .map(n -> n % 20 == 0 ? -1 : n)
                .flatMap(n -> queue.offer(n).onErrorReturn(IllegalArgumentException.class, -1), 64)
                .collectList();

        StepVerifier.create(results)
                .assertNext(answers -> assertThat(answers)
                        .hasSize(64)
                        .filteredOn(answer -> answer == -1)
                        .hasSize(3))
                .verifyComplete();
        assertThat(committed.stream().flatMap(List::stream)).hasSize(61).doesNotContain(-1);
    }

    @Test
    void who_goes_away_while_waiting_does_not_stop_the_commit() {
        var arrived = new CountDownLatch(1);
        queue.start();

        queue.offer(7).doOnSubscribe(s -> arrived.countDown()).subscribe().dispose();
        queue.drain(Duration.ofSeconds(5));

        assertThat(committed.stream().flatMap(List::stream)).containsExactly(7);
    }

    @Test
    void beyond_a_second_of_work_the_answer_is_later() {
        queue = new GroupCommit<>(
                batch -> Mono.delay(Duration.ofMillis(200)).thenReturn(batch), error -> false, Duration.ofSeconds(1));
        queue.start();

        var refused = Flux.range(1, 2_000)
                .flatMap(n -> queue.offer(n).thenReturn(0).onErrorResume(Away.class, away -> Mono.just(1)), 2_000)
                .reduce(0, Integer::sum);

        StepVerifier.create(refused)
                .assertNext(away -> assertThat(away).isGreaterThan(500))
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void a_batch_that_hangs_is_answered_with_later_in_time() {
        queue = new GroupCommit<>(batch -> Mono.never(), error -> false, LONGEST);
        queue.start();

        StepVerifier.create(queue.offer(1)).expectError(Away.class).verify(LONGEST.plusSeconds(1));
    }

    @Test
    void after_the_database_took_nothing_the_next_hear_so_at_once_and_soon_one_is_tried_again() {
        var full = new AtomicBoolean(true);
        queue = new GroupCommit<>(
                batch -> full.get() ? Mono.error(new IllegalStateException("the disk is full")) : commit(batch),
                IllegalArgumentException.class::isInstance,
                LONGEST);
        queue.start();
        StepVerifier.create(queue.ready()).verifyComplete();

        StepVerifier.create(queue.offer(1)).verifyError(Away.class);
        full.set(false);
        StepVerifier.create(queue.ready()).verifyError(Away.class);
        StepVerifier.create(queue.offer(2)).verifyError(Away.class);

        StepVerifier.create(Mono.delay(LONGEST).then(queue.offer(3)))
                .expectNext(30)
                .verifyComplete();
        assertThat(committed).containsExactly(List.of(3));
    }

    @Test
    void a_batch_that_breaks_the_program_is_refused_and_the_next_letters_are_taken() {
        queue = new GroupCommit<>(this::breakingAt13, IllegalArgumentException.class::isInstance, LONGEST);
        queue.start();

        StepVerifier.create(queue.offer(13)).expectError(Away.class).verify(LONGEST.plusSeconds(1));
        StepVerifier.create(queue.offer(14)).expectNext(140).expectComplete().verify(LONGEST.plusSeconds(1));
    }

    private Mono<List<Integer>> breakingAt13(List<Integer> batch) {
        if (batch.contains(13)) {
            throw new NoClassDefFoundError("a class that is not there");
        }
        return commit(batch);
    }

    @Test
    void what_was_taken_is_committed_before_the_end() {
        queue.start();
        Flux.range(1, 200).flatMap(queue::offer, 200).subscribe();

        queue.drain(Duration.ofSeconds(5));

        assertThat(committed.stream().flatMap(List::stream)).hasSize(200);
        StepVerifier.create(queue.offer(1)).verifyError(Away.class);
    }
}
