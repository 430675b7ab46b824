package org.cunbu.portal.foundation.http.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunbu.portal.foundation.http.crowd.rules.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private final Gate gate = new Gate(new Room(10, 2, 20));

    @Test
    void keeps_the_last_places_for_writers_and_offices_and_search_goes_last() {
        for (int searching = 0; searching < 4; searching++) {
            assertThat(gate.enter(Precedence.SEARCH)).isTrue();
        }
        assertThat(gate.enter(Precedence.SEARCH)).isFalse();
        for (int reading = 4; reading < 7; reading++) {
            assertThat(gate.enter(Precedence.READING)).isTrue();
        }
        assertThat(gate.enter(Precedence.READING)).isFalse();
        for (int following = 7; following < 9; following++) {
            assertThat(gate.enter(Precedence.LETTERS)).isTrue();
        }
        assertThat(gate.enter(Precedence.LETTERS)).isFalse();
        assertThat(gate.enter(Precedence.OFFICES)).isTrue();
        assertThat(gate.enter(Precedence.OFFICES)).isFalse();
        assertThat(gate.inside()).isEqualTo(10);
    }

    @Test
    void lets_the_next_in_when_somebody_leaves() {
        for (int inside = 0; inside < 10; inside++) gate.enter(Precedence.OFFICES);
        gate.leave();
        assertThat(gate.enter(Precedence.OFFICES)).isTrue();
        assertThat(gate.inside()).isEqualTo(10);
    }

    @Test
    void sends_nobody_out_when_there_is_less_room_but_lets_nobody_in_until_enough_have_left() {
        for (int inside = 0; inside < 10; inside++) gate.enter(Precedence.OFFICES);
        gate.has(new Room(8, 2, 20));
        assertThat(gate.inside()).isEqualTo(10);
        gate.leave();
        gate.leave();
        assertThat(gate.enter(Precedence.OFFICES)).isFalse();
        gate.leave();
        assertThat(gate.enter(Precedence.OFFICES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/letters/new, LETTERS",
        "/receipts/ABC, LETTERS",
        "/api/letters/ABC, LETTERS",
        "/desk, OFFICES",
        "/desk/queue, OFFICES",
        "/api/search/cases, OFFICES",
        "/api/limits/submit, OFFICES",
        "/assets/site.css, LETTERS",
        "/first-administrator/x, OFFICES",
        "/api/search, SEARCH",
        "/search, SEARCH",
        "/letters, READING",
        "/rates, READING",
        "/deskwork, READING"
    })
    void knows_who_goes_first(String path, Precedence expected) {
        assertThat(Precedence.of(path)).isEqualTo(expected);
    }
}
