package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RecurringTest {

    private static final Duration OFTEN = Duration.ofMillis(5);

    private final AtomicInteger rounds = new AtomicInteger();
    private final List<Throwable> told = new CopyOnWriteArrayList<>();

    private Recurring doing(Supplier<Mono<?>> work) {
        return new Recurring() {
            @Override
            protected List<Turn> turns() {
                return List.of(every(OFTEN, work));
            }

            @Override
            protected void failed(Throwable error) {
                told.add(error);
            }
        };
    }

    @Test
    void comes_round_until_it_is_stopped() {
        var work = doing(() -> Mono.fromRunnable(rounds::incrementAndGet));
        work.start();
        Awaitility.await().until(() -> rounds.get() > 3);
        assertThat(work.isRunning()).isTrue();
        work.stop();
        assertThat(work.isRunning()).isFalse();
        int before = rounds.get();
        Awaitility.await().pollDelay(OFTEN.multipliedBy(10)).until(() -> rounds.get() <= before + 1);
    }

    @Test
    void goes_on_after_a_failure_and_tells_of_it_once_until_it_works_again() {
        var work = doing(() -> switch (rounds.incrementAndGet()) {
            case 1, 2 -> Mono.error(new IllegalStateException("away"));
            case 3 -> Mono.just("there");
            case 4 -> throw new IllegalStateException("away again, said without a signal");
            default -> Mono.empty();
        });
        work.start();
        Awaitility.await().until(() -> rounds.get() > 6);
        work.stop();
        assertThat(told).hasSize(2);
    }

    @Test
    void begins_no_turn_before_the_last_is_over() {
        var work = doing(() -> Mono.fromRunnable(rounds::incrementAndGet).then(Mono.never()));
        work.start();
        Awaitility.await().until(() -> rounds.get() == 1);
        Awaitility.await().during(OFTEN.multipliedBy(20)).until(() -> rounds.get() == 1);
        work.stop();
    }
}
