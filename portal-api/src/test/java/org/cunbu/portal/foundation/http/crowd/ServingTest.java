package org.cunbu.portal.foundation.http.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServingTest {

    private final Serving serving = new Serving(1);
    private final List<String> served = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch all = new CountDownLatch(5);

    @AfterEach
    void end() {
        serving.destroy();
    }

    @Test
    void serves_whoever_goes_first_before_those_who_came_earlier_and_of_equals_the_earlier()
            throws InterruptedException {
        var busy = new CountDownLatch(1);
        serving.of(Precedence.READING).schedule(() -> await(busy));
        asks(Precedence.SEARCH, "searches");
        asks(Precedence.READING, "reads first");
        asks(Precedence.READING, "reads second");
        asks(Precedence.LETTERS, "follows a letter");
        asks(Precedence.OFFICES, "opens the desk");
        busy.countDown();
        assertThat(all.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(served)
                .containsExactly("opens the desk", "follows a letter", "reads first", "reads second", "searches");
    }

    private void asks(Precedence who, String name) {
        serving.of(who).schedule(() -> {
            served.add(name);
            all.countDown();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
