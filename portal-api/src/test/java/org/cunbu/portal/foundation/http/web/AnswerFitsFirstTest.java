package org.cunbu.portal.foundation.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A letter whose receipt its sender cannot read is refused, and not kept. */
@PortalTest
class AnswerFitsFirstTest {

    @LocalServerPort
    int port;

    @Autowired
    DatabaseClient db;

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "garbage"})
    void a_letter_is_not_kept_when_its_receipt_cannot_be_read(String accept) {
        long before = letters();

        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .post()
                .uri("/api/letters")
                .header("Accept", accept)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"kind\":\"INQUIRY\",\"title\":\"路灯不亮\",\"text\":\"村口的路灯不亮了。\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(406)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(letters()).isEqualTo(before);
    }

    private long letters() {
        return db.sql("select count(*) from petition")
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
