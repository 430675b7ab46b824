package org.cunbu.portal.petition.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class LettersApiTest {

    @LocalServerPort
    int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client =
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    private WebTestClient.ResponseSpec sent(String key, String letter) {
        return client.post()
                .uri("/api/letters")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(letter)
                .exchange();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_letter_gets_its_receipt() {
        sent(key(), """
                {"kind":"INQUIRY","title":"村口的路灯什么时候修","text":"路灯不亮了。","region":"430525103",
                 "contact":{"phone":"13800000000"},"publish":true}""")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/letters/[2-9A-Z]{10}")
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*")
                .expectBody()
                .jsonPath("$.number")
                .value(number -> assertThat((String) number).matches("[2-9A-Z]{10}"))
                .jsonPath("$.secret")
                .value(secret -> assertThat((String) secret).matches("[0-9A-Z-]{30}"))
                .jsonPath("$.holder.unit")
                .isEqualTo("PETITION")
                .jsonPath("$.answerBy")
                .isNotEmpty()
                .jsonPath("$.again")
                .isEqualTo(false);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        sent(key(), """
                {"channel":"HOTLINE","kind":"HELP","title":"x","text":"y"}""").expectStatus().isBadRequest();
        sent(key(), """
                {"title":" ","text":"","region":"430525999","contact":{"phone":"12"}}""")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(problem ->
                        assertThat(problem).contains("\"title\"", "\"text\"", "\"region\"", "\"phone\"", "\"kind\""));
    }

    @Test
    void a_key_of_another_letter_is_refused() {
        var key = key();
        var letter = "{\"kind\":\"INQUIRY\",\"title\":\"%s\",\"text\":\"一样的内容\"}";

        sent(key, letter.formatted("第一封")).expectStatus().isCreated();
        sent(key, letter.formatted("第二封")).expectStatus().isEqualTo(422);
    }

    @Test
    void a_letter_without_a_key_is_refused() {
        client.post()
                .uri("/api/letters")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"kind\":\"INQUIRY\",\"title\":\"x\",\"text\":\"y\"}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void townships_and_their_villages_can_be_listed() {
        client.get()
                .uri("/api/places")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(24)
                .jsonPath("$[?(@.code=='430525103')].name")
                .isEqualTo("高沙镇");
        client.get()
                .uri("/api/places?in=430525103")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].level")
                .isEqualTo("VILLAGE");
        client.get().uri("/api/places?in=430525999").exchange().expectStatus().isNotFound();
    }
}
