package org.cunbu.portal.petition.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunbu.portal.petition.casework.web.County.body;
import static org.cunbu.portal.petition.casework.web.County.list;
import static org.cunbu.portal.petition.casework.web.County.map;
import static org.cunbu.portal.petition.casework.web.County.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.cunbu.portal.people.organization.Role;
import org.cunbu.portal.people.organization.UnitId;
import org.cunbu.portal.petition.casework.web.County;
import org.cunbu.portal.petition.casework.web.County.Receipt;
import org.cunbu.portal.petition.casework.web.County.Worker;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What everybody reads of an answered letter, and for how long. */
@PortalTest
@Import(County.class)
class PublishedLetterTest {

    private static final UnitId WATER = new UnitId("D-WATER");

    @Autowired
    County county;

    Worker dispatcher;
    Worker moderator;

    @BeforeEach
    void hire() {
        county.at(County.WEDNESDAY);
        dispatcher = county.official("public-dispatcher", UnitId.PETITION_OFFICE, Role.DISPATCHER);
        moderator = county.official("public-moderator", UnitId.PETITION_OFFICE, Role.MODERATOR);
    }

    @Test
    void is_gone_from_everywhere_once_its_writer_takes_it_back() {
        Receipt receipt = answered("西边的蓄水池漏得见了底", "已经补好。");
        String letter = text(body(publish(receipt, proposed(receipt))), "id");
        county.readAll();
        eventually(() -> assertThat(foundBy("蓄水池漏得见了底")).contains(letter));

        takeBack(receipt);

        read(letter).expectStatus().isNotFound();
        eventually(() -> assertThat(foundBy("蓄水池漏得见了底")).doesNotContain(letter));
        publish(receipt, Map.of("title", "水池", "text", "漏了", "answer", "补好了"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void leaves_the_moderators_desk_once_its_writer_takes_it_back() {
        Receipt receipt = answered("蓄水池的盖板不见了", "已经盖好。");
        assertThat(candidates()).contains(county.idOf(receipt));

        takeBack(receipt);

        assertThat(candidates()).doesNotContain(county.idOf(receipt));
    }

    @Test
    void does_not_name_its_writer_although_the_answer_does() {
        Receipt receipt = answered("水渠的闸门打不开", "演示村民同志：闸门已经修好。");
        Map<String, String> proposed = proposed(receipt);
        assertThat(proposed.get("answer")).isEqualTo("〔姓名〕同志：闸门已经修好。");

        var named = new HashMap<>(proposed);
        named.put("answer", "演示村民同志：闸门已经修好。");
        publish(receipt, named)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("answer");
        publish(county.official("public-handler", WATER, Role.HANDLER), receipt, named)
                .expectStatus()
                .isNotFound();
        publish(receipt, proposed).expectStatus().isCreated();
    }

    private Receipt answered(String title, String answer) {
        Worker handler = county.official("public-handler", WATER, Role.HANDLER);
        Worker head = county.official("public-head", WATER, Role.UNIT_HEAD);
        Receipt receipt = county.write("HELP", title, true, false);
        String id = county.idOf(receipt);
        done(dispatcher, id, "dispatches", Map.of("lead", WATER.value(), "reason", "属于本单位职责"));
        done(handler, id, "acceptances", Map.of("message", "您好，我来办。"));
        done(handler, id, "drafts", Map.of("answer", answer));
        done(head, id, "approvals", Map.of());
        done(handler, id, "deliveries", Map.of());
        county.readAll();
        return receipt;
    }

    private void done(Worker who, String id, String what, Map<String, ?> wish) {
        county.does(who, id, what, wish).expectStatus().isCreated();
    }

    private void takeBack(Receipt receipt) {
        county.petitioner(receipt, "withdrawal", Map.of()).expectStatus().isOk();
        county.readAll();
    }

    private Map<String, String> proposed(Receipt receipt) {
        Map<String, Object> preview = body(county.as(moderator)
                .get()
                .uri("/api/moderation/" + county.idOf(receipt))
                .exchange());
        Map<String, Object> wording = map(preview.get("proposed"));
        return Map.of(
                "title", text(wording, "title"), "text", text(wording, "text"), "answer", text(wording, "answer"));
    }

    private WebTestClient.ResponseSpec publish(Receipt receipt, Map<String, String> wording) {
        return publish(moderator, receipt, wording);
    }

    private WebTestClient.ResponseSpec publish(Worker who, Receipt receipt, Map<String, String> wording) {
        String id = county.idOf(receipt);
        var wish = new HashMap<String, Object>(wording);
        wish.put("version", county.versionOf(id));
        return county.as(who)
                .post()
                .uri("/api/moderation/" + id + "/publications")
                .bodyValue(wish)
                .exchange();
    }

    private WebTestClient.ResponseSpec read(String letter) {
        return county.anybody().get().uri("/api/public-letters/" + letter).exchange();
    }

    private List<String> candidates() {
        Map<String, Object> page =
                body(county.as(moderator).get().uri("/api/moderation").exchange());
        var found = new ArrayList<>(petitions(page));
        while (page.get("next") != null) {
            page = body(county.as(moderator)
                    .get()
                    .uri("/api/moderation?page={key}", text(map(page.get("next")), "token"))
                    .exchange());
            found.addAll(petitions(page));
        }
        return found;
    }

    private static List<String> petitions(Map<String, Object> page) {
        return list(page.get("items")).stream()
                .map(item -> text(map(map(item).get("petition")), "value"))
                .toList();
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

    private static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(holds);
    }
}
