package org.cunbu.portal.foundation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RushTest {

    private static final long TURN = Duration.ofMillis(40).toNanos();

    private final Rush rush = new Rush();

    @Test
    void all_readers_together_get_a_twentieth_of_the_time() {
        rush.sharedBy(7);

        assertThat(rush.pauseAfter(TURN)).isEqualTo(20 * 7 * TURN);
    }

    @Test
    void no_reader_rests_for_longer_than_twenty_seconds() {
        rush.sharedBy(7);

        assertThat(rush.pauseAfter(Duration.ofSeconds(1).toNanos()))
                .isEqualTo(Duration.ofSeconds(20).toNanos());
    }
}
