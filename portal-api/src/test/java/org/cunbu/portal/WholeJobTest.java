package org.cunbu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.web.County.body;
import static org.cunbu.portal.petition.casework.web.County.list;
import static org.cunbu.portal.petition.casework.web.County.map;
import static org.cunbu.portal.petition.casework.web.County.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.web.County;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The whole job over the JSON API: a villager writes, a dispatcher and a handler work, the villager says it is solved, a
 * moderator publishes, a netizen finds it, the rate has moved.
 */
@PortalTest
@Import(County.class)
class WholeJobTest {

    /** A month of its own, so that no other test's letters stand in its figures. */
    private static final Instant WEDNESDAY_IN_MARCH = Instant.parse("2026-03-11T02:00:00Z");

    private static final UnitId WATER = new UnitId("D-WATER");

    @Autowired
    County county;

    Worker dispatcher;
    Worker handler;
    Worker head;
    Worker moderator;

    @BeforeEach
    void hire() {
        county.at(WEDNESDAY_IN_MARCH);
        dispatcher = county.official("job-dispatcher", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        handler = county.official("job-handler", WATER, Role.HANDLER);
        head = county.official("job-head", WATER, Role.UNIT_HEAD);
        moderator = county.official("job-moderator", UnitId.PETITION_OFFICE, Role.MODERATOR);
    }

    @AfterEach
    void back() {
        county.at(County.WEDNESDAY);
    }

    @Test
    void a_villager_is_answered_says_so_is_found_by_others_and_moves_the_rate() {
        for (int n = 0; n < 5; n++) {
            Receipt unsolved = answered("下游水沟第" + n + "段堵了");
            say(unsolved, Map.of("solved", "NO"));
        }
        assertThat(resolution()).containsEntry("numerator", 0).containsEntry("denominator", 5);

        Receipt receipt = answered("东岸老水渠塌了一截，浇不上水");
        say(receipt, Map.of("solved", "YES", "rating", "SATISFIED"));
        String published = publish(receipt);

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(foundBy("老水渠塌了")).contains(published));
        assertThat(body(county.anybody()
                        .get()
                        .uri("/api/public-letters/" + published)
                        .exchange()))
                .containsEntry("verdict", "RESOLVED")
                .extracting("text")
                .asString()
                .doesNotContain("13800000000");
        assertThat(resolution()).containsEntry("numerator", 1).containsEntry("denominator", 6);
        assertThat(itemsOfResolution()).hasSize(1);
    }

    private Receipt answered(String title) {
        Receipt receipt = county.write("HELP", title, true, false);
        String id = county.idOf(receipt);
        done(dispatcher, id, "dispatches", Map.of("lead", WATER.value(), "reason", "水渠由水利局管"));
        done(handler, id, "acceptances", Map.of("message", "您好，我来办。"));
        done(handler, id, "drafts", Map.of("answer", "水渠已经修好，可以放水了。"));
        done(head, id, "approvals", Map.of());
        done(handler, id, "deliveries", Map.of());
        return receipt;
    }

    private void done(Worker who, String id, String what, Map<String, ?> wish) {
        county.does(who, id, what, wish).expectStatus().isCreated();
    }

    private void say(Receipt receipt, Map<String, ?> word) {
        county.petitioner(receipt, "word", word).expectStatus().isOk();
        county.readAll();
    }

    private String publish(Receipt receipt) {
        String path = "/api/moderation/" + county.idOf(receipt);
        Map<String, Object> preview = body(county.as(moderator).get().uri(path).exchange());
        Map<String, Object> wording = map(preview.get("proposed"));
        var published = body(county.as(moderator)
                .post()
                .uri(path + "/publications")
                .bodyValue(Map.of(
                        "version", county.versionOf(county.idOf(receipt)),
                        "title", text(wording, "title"),
                        "text", text(wording, "text"),
                        "answer", text(wording, "answer")))
                .exchange());
        county.readAll();
        return text(published, "id");
    }

    private List<String> foundBy(String question) {
        Map<String, Object> result = body(county.anybody()
                .get()
                .uri(uri -> uri.path("/api/search").queryParam("q", question).build())
                .exchange());
        return list(result.get("letters")).stream()
                .map(letter -> text(map(letter), "id"))
                .toList();
    }

    private Map<String, Object> resolution() {
        Map<String, Object> table = body(county.anybody()
                .get()
                .uri("/api/rates?scope=unit:D-WATER&month=2026-03")
                .exchange());
        return list(map(table.get("whole")).get("rates")).stream()
                .map(County::map)
                .filter(rate -> "RESOLUTION".equals(rate.get("rate")))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> itemsOfResolution() {
        return list(body(county.anybody()
                        .get()
                        .uri("/api/rates/items?scope=unit:D-WATER&month=2026-03&rate=RESOLUTION&numerator=true")
                        .exchange())
                .get("items"));
    }
}
