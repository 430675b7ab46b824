package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Two people act on one letter in the same moment. */
@PortalTest
@Import(County.class)
class AtTheSameTimeTest extends AtTheCounty {

    @Test
    void one_of_two_handlers_takes_it_up_and_the_other_is_overtaken() {
        for (int round = 0; round < 5; round++) {
            Letter letter = staff.letterIn(Standing.DISPATCHED);
            int version = county.versionOf(letter.id());
            var body = Map.of("message", "您好，我来办。", "version", version);

            List<Integer> answers =
                    both(() -> status(letter, Persona.HANDLER, body), () -> status(letter, Persona.COLLEAGUE, body));

            assertThat(answers).containsExactlyInAnyOrder(201, 409);
            assertThat(county.versionOf(letter.id())).isEqualTo(version + 1);
        }
    }

    @Test
    void a_petitioner_who_adds_while_an_official_acts_is_heard_all_the_same() {
        for (int round = 0; round < 5; round++) {
            Letter letter = staff.letterIn(Standing.DISPATCHED);
            var body = Map.of("message", "您好，我来办。", "version", county.versionOf(letter.id()));

            List<Integer> answers = both(
                    () -> status(letter, Persona.HANDLER, body),
                    () -> county.petitioner(letter.receipt(), "additions", Map.of("text", "再补充一点。"))
                            .returnResult(String.class)
                            .getStatus()
                            .value());

            assertThat(answers.get(0)).isIn(201, 409);
            assertThat(answers.get(1)).isEqualTo(200);
        }
    }

    private int status(Letter letter, Persona who, Map<String, ?> body) {
        return county.does(staff.who(who), letter.id(), "acceptances", body)
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static List<Integer> both(Callable<Integer> one, Callable<Integer> other) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .flatMap(AtTheSameTimeTest::answer)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Integer> answer(Future<Integer> asked) {
        try {
            return Stream.of(asked.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
