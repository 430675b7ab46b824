package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The answers that a unit keeps, and what else helps whoever answers. */
@PortalTest
@Import(County.class)
class KeptAnswersTest extends AtTheCounty {

    @Test
    void one_is_kept_by_a_handler_checked_by_the_head_and_seen_in_that_unit_only() {
        var kept = keep(Persona.HANDLER, "水渠清淤" + System.nanoTime());
        String id = County.text(kept, "id");
        assertThat(kept.get("checked")).isNull();
        assertThat(ids(Persona.COLLEAGUE)).contains(id);
        assertThat(ids(Persona.STRANGER)).doesNotContain(id);
        check(Persona.HANDLER, id, 1).expectStatus().isForbidden();
        check(Persona.STRANGE_HEAD, id, 1).expectStatus().isNotFound();
        check(Persona.HEAD, id, 7).expectStatus().isEqualTo(409);
        check(Persona.HEAD, id, 1).expectStatus().isNoContent();
        remove(Persona.COLLEAGUE, id, 2).expectStatus().isForbidden();
        remove(Persona.HANDLER, id, 2).expectStatus().isNoContent();
        assertThat(ids(Persona.HANDLER)).doesNotContain(id);
    }

    @Test
    void nobody_checks_their_own_words() {
        String id = County.text(keep(Persona.HEAD, "负责人自己写的" + System.nanoTime()), "id");
        check(Persona.HEAD, id, 1).expectStatus().isEqualTo(409);
    }

    @Test
    void who_does_not_answer_letters_keeps_no_answers() {
        for (Persona who : List.of(Persona.LEADER, Persona.AUDITOR, Persona.ADMINISTRATOR, Persona.DISPATCHER)) {
            county.as(staff.who(who))
                    .get()
                    .uri("/api/snippets")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            post(who, "", words("不该有")).expectStatus().isForbidden();
        }
        post(Persona.STRANGER, "", words("别的单位的")).expectStatus().isForbidden();
        post(Persona.HANDLER, "", Map.of("unit", "D-WATER", "title", "", "text", "x"))
                .expectStatus()
                .isBadRequest();
        post(Persona.HANDLER, "", Map.of("unit", "??", "title", "x", "text", "x"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void a_letter_says_how_much_its_handler_has_in_hand_and_offers_the_units_answers_to_those_who_may_read_it() {
        String id = County.text(keep(Persona.HANDLER, "帮手" + System.nanoTime()), "id");
        Letter letter = staff.letterIn(Standing.IN_HAND);
        var before = load(letter);
        staff.letterIn(Standing.IN_HAND);
        assertThat(load(letter)).isEqualTo(before + 1);
        var helps = helps(Persona.HANDLER, letter);
        assertThat(helps.toString()).contains(id);
        for (Persona who : Persona.values()) {
            boolean may = Set.of(
                            Persona.DISPATCHER,
                            Persona.HANDLER,
                            Persona.COLLEAGUE,
                            Persona.HEAD,
                            Persona.SUPERIOR,
                            Persona.LEADER,
                            Persona.AUDITOR)
                    .contains(who);
            county.as(staff.who(who))
                    .get()
                    .uri("/api/cases/" + letter.id() + "/helps")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(may ? 200 : 404);
        }
        Letter hidden = staff.letterIn(Standing.HANDED_OVER);
        county.as(staff.who(Persona.AUDITOR))
                .get()
                .uri("/api/cases/" + hidden.id() + "/helps")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private int load(Letter letter) {
        return Integer.parseInt(
                County.text(County.map(helps(Persona.HEAD, letter).get("load")), "open"));
    }

    private Map<String, Object> helps(Persona who, Letter letter) {
        return County.body(county.as(staff.who(who))
                .get()
                .uri("/api/cases/" + letter.id() + "/helps")
                .exchange());
    }

    private Map<String, Object> keep(Persona who, String title) {
        return County.body(post(who, "", words(title)));
    }

    private static Map<String, Object> words(String title) {
        return Map.of("unit", "D-WATER", "title", title, "text", "您好，已经派人清淤。", "basis", "《水法》");
    }

    private WebTestClient.ResponseSpec check(Persona who, String id, int version) {
        return post(who, "/" + id + "/checks", Map.of("version", version));
    }

    private WebTestClient.ResponseSpec remove(Persona who, String id, int version) {
        return post(who, "/" + id + "/removals", Map.of("version", version));
    }

    private WebTestClient.ResponseSpec post(Persona who, String path, Map<String, ?> body) {
        return county.as(staff.who(who))
                .post()
                .uri("/api/snippets" + path)
                .bodyValue(body)
                .exchange();
    }

    private List<String> ids(Persona who) {
        String all = new String(
                Objects.requireNonNull(county.as(staff.who(who))
                        .get()
                        .uri("/api/snippets")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
        return Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(all)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
