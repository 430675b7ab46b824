package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** 询问 stops the promise once and never the statute; 延期 lengthens the statute once. */
@PortalTest
@Import(County.class)
class AskedAndExtendedTest extends AtTheCounty {

    @Test
    void a_question_stops_the_promise_until_it_is_answered_and_the_statute_goes_on() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        LocalDate promise = due(letter, "CONCLUSION");
        LocalDate statute = due(letter, "CONCLUSION_STATUTE");

        done(Persona.HANDLER, letter, "questions", Map.of("question", "是哪一段水渠？电话 13812345678"));

        var told = county.progress(letter.receipt());
        assertThat(told).containsEntry("mayAnswer", true);
        assertThat(told.toString()).contains("是哪一段水渠？", "想问您一件事").doesNotContain("13812345678");

        county.at(County.WEDNESDAY.plus(Duration.ofDays(1)));
        county.petitioner(letter.receipt(), "replies", Map.of("reply", "村口到桥头那一段"))
                .expectStatus()
                .isOk();

        assertThat(county.progress(letter.receipt())).containsEntry("mayAnswer", false);
        assertThat(String.valueOf(
                        county.open(staff.who(Persona.HANDLER), letter.id()).get("additions")))
                .contains("村口到桥头那一段");
        assertThat(due(letter, "CONCLUSION")).isAfter(promise);
        assertThat(due(letter, "CONCLUSION_STATUTE")).isEqualTo(statute);
        county.does(staff.who(Persona.HANDLER), letter.id(), "questions", Map.of("question", "再问一次"))
                .expectStatus()
                .isEqualTo(409);
        county.petitioner(letter.receipt(), "replies", Map.of("reply", "还有"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void silence_ends_the_pause() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        LocalDate promise = due(letter, "CONCLUSION");
        done(Persona.HANDLER, letter, "questions", Map.of("question", "是哪一段水渠？"));
        assertThat(due(letter, "CONCLUSION")).isBetween(promise, promise.plusDays(11));
    }

    @Test
    void the_head_lengthens_the_statute_once_and_the_petitioner_reads_why_and_until_when() {
        Letter letter = staff.letterIn(Standing.IN_HAND);
        LocalDate statute = due(letter, "CONCLUSION_STATUTE");
        done(Persona.HEAD, letter, "extensions", Map.of("reason", "要等枯水期才能测量"));

        assertThat(due(letter, "CONCLUSION_STATUTE")).isBetween(statute.plusDays(27), statute.plusDays(33));
        assertThat(county.progress(letter.receipt()))
                .extracting("situation.extension.reason")
                .isEqualTo("要等枯水期才能测量");
        county.does(staff.who(Persona.HEAD), letter.id(), "extensions", Map.of("reason", "再延"))
                .expectStatus()
                .isEqualTo(409);
        county.does(staff.who(Persona.HANDLER), letter.id(), "extensions", Map.of("reason", "我来延"))
                .expectStatus()
                .isForbidden();
    }

    private LocalDate due(Letter letter, String kind) {
        return County.list(county.progress(letter.receipt()).get("clocks")).stream()
                .map(County::map)
                .filter(clock -> kind.equals(clock.get("kind")))
                .map(clock -> LocalDate.parse(String.valueOf(clock.get("lastDay"))))
                .findFirst()
                .orElseThrow();
    }

    private void done(Persona who, Letter letter, String what, Map<String, ?> body) {
        county.does(staff.who(who), letter.id(), what, body).expectStatus().isCreated();
    }
}
