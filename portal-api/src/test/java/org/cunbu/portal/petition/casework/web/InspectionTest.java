package org.cunbu.portal.petition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.cunbu.portal.foundation.journal.Journal;
import org.cunbu.portal.foundation.transparency.PublicLog;
import org.cunbu.portal.petition.casework.CaseInspected;
import org.cunbu.portal.petition.casework.rules.Standing;
import org.cunbu.portal.petition.casework.web.Staff.Letter;
import org.cunbu.portal.petition.casework.web.Staff.Persona;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whole cases in a folder, named or drawn. */
@PortalTest
@Import(County.class)
class InspectionTest extends AtTheCounty {

    @Autowired
    Journal journal;

    @Autowired
    PublicLog log;

    @Test
    void named_cases_are_put_in_whole_with_clocks_history_and_proofs_and_no_contact() throws IOException {
        Letter closed = staff.letterIn(Standing.CLOSED);
        county.readAll();
        log.sign().block();
        var folder = ready(Persona.AUDITOR, named(closed.receipt().number()));
        var files = unzipped(Persona.AUDITOR, County.text(folder, "id"));
        String number = closed.receipt().number();
        assertThat(files).containsOnlyKeys("index.html", "cases/" + number + ".html", "cases/" + number + ".json");
        String page = Objects.requireNonNull(files.get("cases/" + number + ".html"));
        assertThat(page)
                .contains("水渠不通水", "通水了。", "没有解决", "期限和怎么算的", "周六", "经过", "受理", "c2sp.org/tlog-proof@v1")
                .doesNotContain("<script", "http://", "src=")
                .doesNotContain("13800000000", "138****0000", "villager@example.com", "演示村民");
        assertThat(files.get("cases/" + number + ".json"))
                .contains("\"counted\":[\"2026-", "\"proof\":\"c2sp")
                .doesNotContain("13800000000", "villager@example.com", "演示村民");
        assertThat(files.get("index.html")).contains("cases/" + number + ".html", "例行抽查");
        assertThat(journal.historyOf(UUID.fromString(County.text(folder, "id")))
                        .filter(entry -> entry.is(CaseInspected.class))
                        .map(entry -> entry.as(CaseInspected.class).petition().toString())
                        .collectList()
                        .block())
                .containsExactly(closed.id());
    }

    @Test
    void what_may_not_be_read_or_is_not_there_is_left_out_with_a_word_and_nothing_tells_them_apart()
            throws IOException {
        Letter hidden = staff.letterIn(Standing.HANDED_OVER);
        Letter open = staff.letterIn(Standing.DISPATCHED);
        for (Persona who : List.of(Persona.AUDITOR, Persona.LEADER)) {
            var folder = ready(
                    who,
                    named(
                            "ZZZZZZZZZZ",
                            hidden.receipt().number(),
                            open.receipt().number()));
            var lines =
                    County.list(folder.get("cases")).stream().map(County::map).toList();
            assertThat(lines).extracting(line -> line.get("state")).containsExactly("NOT_DONE", "NOT_DONE", "DONE");
            assertThat(lines.get(0).get("why")).isEqualTo(lines.get(1).get("why"));
            assertThat(unzipped(who, County.text(folder, "id")).keySet())
                    .noneMatch(name -> name.contains(hidden.receipt().number()));
        }
    }

    @Test
    void the_same_seed_draws_the_same_letters_another_one_others_and_never_one_at_the_discipline_desk() {
        var hidden = staff.letterIn(Standing.UNDECIDED).receipt().number();
        for (int i = 0; i < 12; i++) staff.letterIn(Standing.RECEIVED);
        var first = numbers(County.body(begin(Persona.LEADER, drawn("2026-1125", 5))));
        var again = numbers(County.body(begin(Persona.AUDITOR, drawn("2026-1125", 5))));
        assertThat(first).hasSize(5).isEqualTo(again);
        assertThat(numbers(County.body(begin(Persona.LEADER, drawn("another", 5)))))
                .isNotEqualTo(first);
        var all = County.body(begin(Persona.LEADER, drawn("all", 30)));
        assertThat(numbers(all)).doesNotContain(hidden);
        assertThat(Integer.parseInt(County.text(all, "outOf"))).isGreaterThanOrEqualTo(12);
    }

    @Test
    void whoever_does_not_inspect_may_not_and_nobody_reads_anothers_folder() {
        Letter open = staff.letterIn(Standing.DISPATCHED);
        for (Persona who : Persona.values()) {
            if (who == Persona.AUDITOR || who == Persona.LEADER) continue;
            begin(who, named(open.receipt().number())).expectStatus().isForbidden();
        }
        var folder = ready(Persona.LEADER, named(open.receipt().number()));
        for (String what : List.of("", "/zip")) {
            county.as(staff.who(Persona.AUDITOR))
                    .get()
                    .uri("/api/inspections/" + folder.get("id") + what)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void a_wish_that_cannot_be_meant_is_refused() {
        for (Map<String, ?> wish : List.<Map<String, ?>>of(
                Map.of("reason", "例行"),
                Map.of("numbers", List.of("../../etc"), "reason", "例行"),
                Map.of("numbers", List.of("7H3KQ2MWD5"), "reason", " "),
                Map.of("seed", "a b", "month", "2026-11", "reason", "例行"),
                Map.of("seed", "a", "reason", "例行"),
                Map.of("seed", "a", "month", "2026-11", "many", 31, "reason", "例行"),
                Map.of("seed", "a", "month", "1999-01", "reason", "例行"))) {
            begin(Persona.LEADER, wish).expectStatus().isBadRequest();
        }
    }

    private static Map<String, ?> named(String... numbers) {
        return Map.of("numbers", List.of(numbers), "reason", "例行抽查");
    }

    private static Map<String, ?> drawn(String seed, int many) {
        return Map.of("seed", seed, "month", "2026-11", "many", many, "reason", "例行抽查");
    }

    private static List<String> numbers(Map<String, Object> folder) {
        return County.list(folder.get("cases")).stream()
                .map(line -> County.text(County.map(line), "number"))
                .toList();
    }

    private Map<String, Object> ready(Persona who, Map<String, ?> wish) {
        String id = County.text(County.body(begin(who, wish)), "id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> folder(who, id).get("finished") != null);
        return folder(who, id);
    }

    private Map<String, Object> folder(Persona who, String id) {
        return County.body(
                county.as(staff.who(who)).get().uri("/api/inspections/" + id).exchange());
    }

    private WebTestClient.ResponseSpec begin(Persona who, Map<String, ?> wish) {
        return county.as(staff.who(who))
                .post()
                .uri("/api/inspections")
                .bodyValue(wish)
                .exchange();
    }

    private Map<String, String> unzipped(Persona who, String id) throws IOException {
        byte[] zip = Objects.requireNonNull(county.as(staff.who(who))
                .get()
                .uri("/api/inspections/" + id + "/zip")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
