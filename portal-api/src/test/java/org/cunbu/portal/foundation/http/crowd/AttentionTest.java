package org.cunbu.portal.foundation.http.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final Duration A_WHILE = Duration.ofMillis(30);

    private final Queue<Runnable> before = new ArrayDeque<>();

    @Test
    void is_at_once_where_a_thread_has_nothing_else_to_do() {
        var attention = new Attention(List.of(Runnable::run));
        attention.call();
        assertThat(attention.shortestWait()).isLessThan(A_WHILE);
    }

    @Test
    void one_late_turn_among_quick_ones_is_no_queue() throws InterruptedException {
        var attention = new Attention(List.of(before::add));
        attention.call();
        Thread.sleep(A_WHILE);
        turns();
        attention.call();
        turns();
        assertThat(attention.shortestWait()).isLessThan(A_WHILE);
    }

    @Test
    void is_as_late_as_the_earliest_where_all_are_late() throws InterruptedException {
        var attention = new Attention(List.of(before::add));
        attention.call();
        Thread.sleep(A_WHILE);
        turns();
        assertThat(attention.shortestWait()).isGreaterThanOrEqualTo(A_WHILE);
    }

    @Test
    void counts_from_the_first_call_that_still_waits() throws InterruptedException {
        var attention = new Attention(List.of(before::add));
        attention.call();
        Thread.sleep(A_WHILE);
        attention.call();
        assertThat(before).hasSize(1);
        assertThat(attention.shortestWait()).isGreaterThanOrEqualTo(A_WHILE);
    }

    @Test
    void is_that_of_the_thread_that_has_most_to_do() throws InterruptedException {
        var attention = new Attention(List.of(Runnable::run, before::add));
        attention.call();
        Thread.sleep(A_WHILE);
        assertThat(attention.shortestWait()).isGreaterThanOrEqualTo(A_WHILE);
    }

    @Test
    void a_thread_that_is_no_more_keeps_nobody_waiting() throws InterruptedException {
        var attention = new Attention(List.of(work -> {
            throw new RejectedExecutionException();
        }));
        attention.call();
        Thread.sleep(A_WHILE);
        assertThat(attention.shortestWait()).isLessThan(A_WHILE);
    }

    private void turns() {
        for (Runnable next = before.poll(); next != null; next = before.poll()) next.run();
    }
}
