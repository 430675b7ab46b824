package org.cunbu.portal.foundation.http.limits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.Payload;
import org.cunbu.portal.foundation.http.Puzzle;
import org.cunbu.portal.testing.Solving;
import org.junit.jupiter.api.Test;

class AltchaTest {

    private static final String KEY = "a key of this test";
    private static final Instant UNTIL = Instant.parse("2036-11-25T02:00:00Z");
    private static final Instant NOW = UNTIL.minusSeconds(60);
    private static final Puzzle PUZZLE = Altcha.make(KEY, "0123456789abcdef01234567", UNTIL, 2_000, 1_234);

    @Test
    void our_puzzle_is_solved_and_believed_by_altchas_own_library() throws Exception {
        var solution = org.altcha.altcha.Altcha.solveChallenge(
                PUZZLE.challenge(), PUZZLE.salt(), Algorithm.SHA256, PUZZLE.maxnumber(), 0);
        assertThat(solution.number).isEqualTo(1_234);
        var payload = new Payload();
        payload.algorithm = "SHA-256";
        payload.challenge = PUZZLE.challenge();
        payload.number = (long) solution.number;
        payload.salt = PUZZLE.salt();
        payload.signature = PUZZLE.signature();
        assertThat(org.altcha.altcha.Altcha.verifySolution(payload, KEY, true)).isTrue();
    }

    @Test
    void its_solution_is_right_until_it_expires() {
        var solution = Altcha.read(Solving.solved(PUZZLE).payload()).orElseThrow();
        assertThat(solution.isRight(KEY, NOW)).isTrue();
        assertThat(solution.isRight(KEY, UNTIL)).isFalse();
        assertThat(solution.isRight("another key", NOW)).isFalse();
    }

    @Test
    void nothing_made_up_is_a_solution() {
        String real = Solving.payload(PUZZLE, 1_234);
        assertThat(Altcha.read(real)).isPresent();
        for (String wrong : new String[] {
            Solving.payload(PUZZLE, 1_235),
            Solving.payload(new Puzzle("SHA-256", PUZZLE.challenge(), 9, PUZZLE.salt(), "00"), 1_234),
            // A later expiry, made of the number's own digits.
            Solving.payload(
                    new Puzzle("SHA-256", PUZZLE.challenge(), 9, PUZZLE.salt().replace("&", "1&"), PUZZLE.signature()),
                    234),
            Solving.payload(new Puzzle("SHA-1", PUZZLE.challenge(), 9, PUZZLE.salt(), PUZZLE.signature()), 1_234),
            "",
            "no base64 at all!",
            "e30=",
            "W10=",
            "bnVsbA=="
        }) {
            assertThat(Altcha.read(wrong).filter(solution -> solution.isRight(KEY, NOW)))
                    .as(wrong)
                    .isEmpty();
        }
    }
}
