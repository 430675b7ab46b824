package org.cunbu.portal.foundation.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class WhatOperatorsSeeTest {

    private static final List<String> SECRETS =
            List.of("13898765432", "演示名字李秘密", "secret.person@example.com", "井盖被偷了的秘密正文", "430525198001011234");

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int management;

    @Test
    void is_how_far_each_reader_is_and_whether_the_database_answers_on_a_port_of_its_own() {
        at(management)
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components.r2dbc.status")
                .isEqualTo("UP")
                .jsonPath("$.components.readers.details.statistics.behindSeconds")
                .exists();
        at(management)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk();
        at(port).get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isBetween(300, 499));
    }

    @Test
    void holds_nothing_of_what_people_write(CapturedOutput log) {
        String letter = """
                {"channel":"MAILBOX","kind":"HELP","title":"%s","text":"%s %s","contact":{"name":"%s","phone":"%s","email":"%s"}%s}""";
        for (String surplus :
                List.of("", ",\"unknown\":\"" + SECRETS.get(4) + "\"", ",\"region\":\"" + SECRETS.get(4) + "\"")) {
            String body = letter.formatted(
                    SECRETS.get(3),
                    SECRETS.get(3),
                    SECRETS.get(0),
                    SECRETS.get(1),
                    SECRETS.get(0),
                    SECRETS.get(2),
                    surplus);
            at(port).post()
                    .uri("/api/letters")
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(surplus.isEmpty() ? 201 : 400);
        }
        at(port).get()
                .uri("/api/rates?scope={scope}", SECRETS.get(0))
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertThat(log.getAll()).doesNotContain(SECRETS);
    }

    private static WebTestClient at(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }
}
