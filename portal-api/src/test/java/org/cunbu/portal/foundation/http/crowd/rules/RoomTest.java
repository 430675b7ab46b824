package org.cunbu.portal.foundation.http.crowd.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of the room at the gate. */
class RoomTest {

    private static final long SEED = 20261125;
    private static final int LEAST = 8;
    private static final int MOST = 96;
    private static final Duration SHORT = Duration.ofMillis(3);
    private static final Duration TOO_LONG = Room.LONG.plusMillis(1);

    private final Random random = new Random(SEED);

    @Test
    void begins_generously() {
        assertThat(Room.generous(LEAST, MOST).places()).isEqualTo(MOST);
    }

    @Test
    void a_long_wait_makes_it_smaller_and_a_short_one_larger_by_one_never_beyond_its_bounds() {
        for (int i = 0; i < 10_000; i++) {
            var before = new Room(LEAST + random.nextInt(MOST - LEAST + 1), LEAST, MOST);
            var wait = Duration.ofMillis(random.nextInt(200));
            int after = before.after(wait).places();
            if (wait.compareTo(Room.LONG) > 0) {
                assertThat(after)
                        .as("seed %d: %s after %s", SEED, before, wait)
                        .isGreaterThanOrEqualTo(LEAST)
                        .isLessThanOrEqualTo(before.places())
                        .matches(places -> places < before.places() || before.places() == LEAST);
            } else {
                assertThat(after)
                        .as("seed %d: %s after %s", SEED, before, wait)
                        .isEqualTo(Math.min(MOST, before.places() + 1));
            }
        }
    }

    @Test
    void whatever_the_machine_can_do_the_wait_of_those_inside_becomes_short() {
        for (int i = 0; i < 1_000; i++) {
            double servedPerSecond = 400 + 4_000 * random.nextDouble();
            var room = Room.generous(LEAST, MOST);
            for (int tenths = 0; tenths < 50; tenths++) room = room.after(whenFull(room, servedPerSecond));
            for (int tenths = 0; tenths < 100; tenths++) {
                room = room.after(whenFull(room, servedPerSecond));
                assertThat(whenFull(room, servedPerSecond))
                        .as("seed %d: %.0f/s, %s", SEED, servedPerSecond, room)
                        .isLessThanOrEqualTo(Room.LONG.plus(oneMore(servedPerSecond)));
            }
        }
    }

    @Test
    void whatever_the_machine_can_do_it_keeps_it_busy() {
        for (int i = 0; i < 1_000; i++) {
            double servedPerSecond = 400 + 2_000 * random.nextDouble();
            var room = Room.generous(LEAST, MOST);
            for (int tenths = 0; tenths < 200; tenths++) {
                room = room.after(whenFull(room, servedPerSecond));
                assertThat(whenFull(room, servedPerSecond))
                        .as("seed %d: %.0f/s, %s", SEED, servedPerSecond, room)
                        .isGreaterThanOrEqualTo(Room.LONG.dividedBy(2));
            }
        }
    }

    @Test
    void after_the_crowd_has_gone_there_is_room_for_all_again_within_ten_seconds() {
        var room = new Room(LEAST, LEAST, MOST);
        for (int tenths = 0; tenths < 100; tenths++) room = room.after(SHORT);
        assertThat(room.places()).isEqualTo(MOST);
    }

    @Test
    void one_pause_of_the_machine_takes_an_eighth_and_a_second_and_a_half_gives_it_back() {
        var room = Room.generous(LEAST, MOST).after(TOO_LONG);
        assertThat(room.places()).isEqualTo(MOST - MOST / 8);
        for (int tenths = 0; tenths < 15; tenths++) room = room.after(SHORT);
        assertThat(room.places()).isEqualTo(MOST);
    }

    @Test
    void there_is_no_room_for_nobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Room(0, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Room(11, 1, 10));
    }

    /** Little's law: who comes last into a full room waits until all before him are served. */
    private static Duration whenFull(Room room, double servedPerSecond) {
        return Duration.ofNanos((long) (room.places() / servedPerSecond * 1e9));
    }

    private static Duration oneMore(double servedPerSecond) {
        return Duration.ofNanos((long) (1e9 / servedPerSecond) + 1);
    }
}
