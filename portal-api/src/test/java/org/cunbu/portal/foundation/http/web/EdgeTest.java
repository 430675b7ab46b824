package org.cunbu.portal.foundation.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cunbu.portal.foundation.http.Problems;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class EdgeTest {

    private static final long SEED = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LETTERS = "/api/letters";

    @LocalServerPort
    private int port;

    private WebTestClient web = WebTestClient.bindToServer().build();

    @BeforeEach
    void asItIs() {
        var uris = new DefaultUriBuilderFactory("http://127.0.0.1:" + port);
        uris.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.NONE);
        web = WebTestClient.bindToServer()
                .uriBuilderFactory(uris)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    @Test
    void an_unknown_address_answers_as_a_problem_with_every_header() {
        web.get()
                .uri("/api/nothing-here")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                .expectHeader()
                .exists("Permissions-Policy")
                .expectHeader()
                .exists("Referrer-Policy")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .expectBody()
                .jsonPath("$.type")
                .value(String.class, type -> assertThat(type).endsWith("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?scope=%00",
                "?scope=%ED%A0%80",
                "?scope=%FF",
                "?scope=a%E2%80%AEb",
                "?month=2026-13",
                "?month=-1",
                "?page=-1",
                "?scope=unit:%27%20or%201=1",
                "?asOf=yesterday",
                "/items?rate=NOPE",
                "/items",
                "/items?rate=ON_TIME&page=99999999999999999999",
                "?scope=township:1"
            })
    void parameters_that_cannot_be_are_refused_as_such(String query) {
        int status = web.get()
                .uri("/api/rates" + query)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        if (query.equals("?page=-1")) assertThat(status).isEqualTo(200);
        else assertThat(status).isBetween(400, 404);
    }

    @Test
    void escapes_that_are_none_are_refused() throws IOException {
        for (String query : List.of("?scope=%", "?scope=%zz", "?scope=%4", "?%")) {
            try (var socket = new Socket("127.0.0.1", port)) {
                String request = "GET /api/rates" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(query).startsWith("HTTP/1.1 400");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"HELP\",\"kind\":\"HELP\"}",
                "{\"unknown\":1}",
                "{} {}",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"title\":\"a\\u0000b\"}",
                "{\"title\":\"\\ud800\"}",
                "{\"title\":\"a\\u202eb\"}",
                "{\"title\":1}",
                "{\"title\":[\"a\"]}",
                "{\"kind\":0}",
                "{\"channel\":\"NOPE\"}",
                "{\"publish\":\"true\"}"
            })
    void bodies_that_cannot_be_are_refused_as_such(String body) {
        send(body, "application/json")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(400);
    }

    @Test
    void another_encoding_another_type_another_method_and_too_much_are_refused() {
        send("{}", "application/json;charset=gbk").expectStatus().isEqualTo(415);
        send("a=b", "text/plain").expectStatus().isEqualTo(415);
        send("{\"text\":\"" + "一".repeat(200_000) + "\"}", "application/json")
                .expectStatus()
                .isEqualTo(413);
        web.method(HttpMethod.PATCH).uri("/api/rates").exchange().expectStatus().isEqualTo(405);
        web.get()
                .uri("/api/rates")
                .header("Accept", "image/png")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    @Test
    void hundreds_of_broken_bodies_never_break_the_portal() {
        Random random = new Random(SEED);
        byte[] good = "{\"channel\":\"MAILBOX\",\"kind\":\"HELP\",\"title\":\"路灯\",\"text\":\"坏了\",\"publish\":false}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] broken = good.clone();
            for (int n = 0; n <= random.nextInt(3); n++)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            EntityExchangeResult<byte[]> result = web.post()
                    .uri(LETTERS)
                    .header("Content-Type", "application/json")
                    .bodyValue(broken)
                    .exchange()
                    .expectBody()
                    .returnResult();
            assertThat(result.getStatus().value())
                    .as("seed %s case %s", SEED, i)
                    .isBetween(400, 499);
            assertThat(new String(result.getResponseBodyContent(), StandardCharsets.UTF_8))
                    .doesNotContain("org.springframework", "jackson", "Exception");
        }
    }

    @Test
    void the_description_names_every_operation_with_the_problems_it_may_answer() {
        String body = new String(
                web.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
        JsonNode api = JsonMapper.shared().readTree(body);
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        JsonNode paths = api.get("paths");
        assertThat(paths.propertyNames()).contains("/api/rates", "/api/rates/items", LETTERS);
        List<String> without = new ArrayList<>();
        paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> Problems.all().stream()
                .filter(problem -> !operation.get("responses").has(String.valueOf(problem.status())))
                .forEach(problem -> without.add(method + " " + path + " " + problem.slug()))));
        assertThat(without).isEmpty();
        List<String> silent = new ArrayList<>();
        paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
            if (!saysWhatComesWhenItGoesWell(operation.get("responses"))) silent.add(method + " " + path);
        }));
        assertThat(silent).as("operations that do not say what they answer").isEmpty();
    }

    private static boolean saysWhatComesWhenItGoesWell(JsonNode responses) {
        return responses.has("204")
                || responses.has("202")
                || responses.path("200").has("content")
                || responses.path("201").has("content");
    }

    private WebTestClient.ResponseSpec send(String body, String type) {
        return web.post()
                .uri(LETTERS)
                .header("Content-Type", type)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
