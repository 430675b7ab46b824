package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One act for many letters. */
@PortalTest
@Import(County.class)
class ManyLettersTest extends AtTheCounty {

    @Test
    void a_preview_says_for_each_letter_what_would_become_of_it_and_changes_nothing() {
        Letter received = staff.letterIn(Standing.RECEIVED);
        Letter closed = staff.letterIn(Standing.CLOSED);
        Letter hidden = staff.letterIn(Standing.UNDECIDED);
        int version = county.versionOf(received.id());
        var seen = County.body(post(Persona.DISPATCHER, "/previews", wish("DISPATCH", received, closed, hidden)));
        assertThat(states(seen)).containsExactly("WAITING", "NOT_DONE", "NOT_DONE");
        assertThat(County.list(seen.get("lines")).stream().map(line -> County.text(County.map(line), "number")))
                .containsExactly(received.receipt().number(), closed.receipt().number(), "");
        assertThat(county.versionOf(received.id())).isEqualTo(version);
    }

    @Test
    void each_letter_is_done_or_says_why_not_and_one_that_cannot_be_done_does_not_stop_the_others() {
        Letter first = staff.letterIn(Standing.RECEIVED);
        Letter closed = staff.letterIn(Standing.CLOSED);
        Letter hidden = staff.letterIn(Standing.UNDECIDED);
        Letter last = staff.letterIn(Standing.RECEIVED);
        int versionOfClosed = county.versionOf(closed.id());
        var done = finished(Persona.DISPATCHER, wish("DISPATCH", first, closed, hidden, last));
        assertThat(states(done)).containsExactly("DONE", "NOT_DONE", "NOT_DONE", "DONE");
        assertThat(County.list(done.get("lines")).stream()
                        .map(County::map)
                        .filter(line -> "NOT_DONE".equals(line.get("state"))))
                .allSatisfy(line ->
                        assertThat(County.text(line, "why")).isNotBlank().endsWith("。"));
        for (Letter letter : List.of(first, last)) {
            var view = county.open(staff.who(Persona.HEAD), letter.id());
            assertThat(view.get("stage")).isEqualTo("DISPATCHED");
        }
        assertThat(county.versionOf(closed.id())).isEqualTo(versionOfClosed);
    }

    @Test
    void one_answer_becomes_a_reply_of_its_own_for_each_petitioner() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < 3; i++) letters.add(staff.letterIn(Standing.IN_HAND));
        Letter[] all = letters.toArray(Letter[]::new);
        assertThat(states(finished(Persona.HANDLER, wish("DRAFT", all)))).containsOnly("DONE");
        assertThat(states(finished(Persona.HEAD, wish("APPROVE", all)))).containsOnly("DONE");
        assertThat(states(finished(Persona.HANDLER, wish("DELIVER", all)))).containsOnly("DONE");
        for (Letter letter : letters) {
            assertThat(county.progress(letter.receipt()).toString()).contains("已经一起修好了。");
        }
    }

    @Test
    void a_letter_that_somebody_acted_on_meanwhile_is_left_alone() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        var wish = wish("DISPATCH", letter);
        county.does(staff.who(Persona.DISPATCHER), letter.id(), "notes", Map.of("text", "先记一笔"))
                .expectStatus()
                .isCreated();
        int version = county.versionOf(letter.id());
        var done = finished(Persona.DISPATCHER, wish);
        assertThat(states(done)).containsExactly("NOT_DONE");
        assertThat(done.toString()).contains("别人先办了一步");
        assertThat(county.versionOf(letter.id())).isEqualTo(version);
    }

    @Test
    void whoever_may_not_do_it_one_by_one_may_not_do_it_for_many() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        for (Persona who : List.of(Persona.STRANGER, Persona.HANDLER, Persona.LEADER, Persona.AUDITOR, Persona.CADRE)) {
            assertThat(states(finished(who, wish("DISPATCH", letter))))
                    .as("%s", who)
                    .containsExactly("NOT_DONE");
        }
        assertThat(county.open(staff.who(Persona.DISPATCHER), letter.id()).get("stage"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void its_progress_is_shown_to_whoever_began_it_and_to_nobody_else() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        var done = finished(Persona.DISPATCHER, wish("DISPATCH", letter));
        county.as(staff.who(Persona.LEADER))
                .get()
                .uri("/api/bulk-acts/" + done.get("id"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_wish_without_letters_text_or_unit_is_refused() {
        Letter letter = staff.letterIn(Standing.RECEIVED);
        Map<String, Object> one = Map.of("id", letter.id(), "version", 1);
        List<Map<String, Object>> wrong = List.of(
                Map.of(),
                Map.of("kind", "APPROVE"),
                Map.of("kind", "APPROVE", "letters", List.of(one, one)),
                Map.of("kind", "DISPATCH", "letters", List.of(one), "text", "职责"),
                Map.of("kind", "DISPATCH", "letters", List.of(one), "unit", "?", "text", "职责"),
                Map.of(
                        "kind",
                        "DISPATCH",
                        "letters",
                        List.of(one),
                        "unit",
                        "D-WATER",
                        "mode",
                        "HANDED_OVER",
                        "text",
                        "职责"),
                Map.of("kind", "DRAFT", "letters", List.of(one), "text", " "),
                Map.of("kind", "DRAFT", "letters", List.of(one), "text", "长".repeat(10_001)));
        for (var wish : wrong) post(Persona.DISPATCHER, "", wish).expectStatus().isBadRequest();
    }

    private Map<String, Object> wish(String kind, Letter... letters) {
        return Map.of(
                "kind",
                kind,
                "letters",
                Arrays.stream(letters)
                        .map(letter -> Map.of("id", letter.id(), "version", county.versionOf(letter.id())))
                        .toList(),
                "unit",
                "D-WATER",
                "text",
                kind.equals("DRAFT") ? "已经一起修好了。" : "职责");
    }

    private Map<String, Object> finished(Persona who, Map<String, Object> wish) {
        Worker by = staff.who(who);
        var begun = County.body(post(who, "", wish));
        var id = UUID.fromString(County.text(begun, "id"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> progress(by, id).get("finished") != null);
        return progress(by, id);
    }

    private Map<String, Object> progress(Worker by, UUID id) {
        return County.body(county.as(by).get().uri("/api/bulk-acts/" + id).exchange());
    }

    private WebTestClient.ResponseSpec post(Persona who, String path, Map<String, ?> body) {
        return county.as(staff.who(who))
                .post()
                .uri("/api/bulk-acts" + path)
                .bodyValue(body)
                .exchange();
    }

    private static List<String> states(Map<String, Object> progress) {
        return County.list(progress.get("lines")).stream()
                .map(line -> County.text(County.map(line), "state"))
                .toList();
    }
}
