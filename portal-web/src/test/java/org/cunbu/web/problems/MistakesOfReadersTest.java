package org.cunbu.web.problems;

import java.nio.charset.StandardCharsets;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

/** A reader's mistake is never the portal's: a page for whoever asks for pages, problem details for everybody else. */
@PortalTest
class MistakesOfReadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/letters?page=1, 400",
        "/letters?page=1&page=2, 400",
        "/letters/01a210b1-9bfc-7082-9d02-93874c532b09, 404",
        "/rates?scope=1, 400",
        "/rates/items?page=1&page=2, 400",
        "/api/rates?scope=unit:V430525001001&month=2026-11, 404",
        "/api/rates?scope=county&month=%2B999999999-12, 400",
        "/api/rates?scope=county&month=2026-11&asOf=%2B1000000000-12-31T00:00:00Z, 400",
        "/api/public-letters?month=%2B999999999-12, 400",
        "/api/public-letters/%20, 400",
        "/assets/%00, 400",
        "/assets/%ED%A0%80, 400",
        "/no-such-page, 404"
    })
    void is_told_in_the_form_that_was_asked_for(String path, int status) {
        asks(path, MediaType.ALL).isEqualTo(status);
        asks(path, MediaType.APPLICATION_JSON).isEqualTo(status);
        asks(path, MediaType.IMAGE_PNG).isEqualTo(status);
        asks(path, MediaType.TEXT_HTML).isEqualTo(status);
    }

    @Test
    void a_page_key_of_another_list_is_refused() {
        var key = PageKey.of("x").token();

        asks("/api/rates/items?scope=county&month=2026-11&rate=REPLY&page=" + key, MediaType.ALL)
                .isEqualTo(400);
        asks("/api/public-letters?page=" + key, MediaType.ALL).isEqualTo(400);
        asks(
                        "/api/public-letters?page="
                                + PageKey.of("+1000000000-12-31T23:59:59Z", "x").token(),
                        MediaType.ALL)
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "%=1", "title=t%FF", "title=%00"})
    void a_form_that_is_no_text_is_refused(String form) {
        sends(MediaType.APPLICATION_FORM_URLENCODED, form).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Content-Disposition: form-data", "Content-Disposition: zz;;=", "Content-Type: zz"})
    void a_part_whose_headers_are_none_is_refused(String header) {
        var parts = "--b\r\n" + header + "\r\n\r\nx\r\n--b--\r\n";

        sends(MediaType.parseMediaType("multipart/form-data;boundary=b"), parts).isEqualTo(400);
    }

    @Test
    void a_form_without_its_proof_is_refused_on_a_page() {
        web().post()
                .uri("/receipts")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("number=x")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    @Test
    void a_page_is_html_or_nothing() {
        asks("/rates", MediaType.valueOf("text/css")).isEqualTo(406);
        asks("/rates", MediaType.ALL).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/letters, 406", "/rates, 406", "/reports/x, 404", "/api/rates, 406"})
    void an_accept_header_that_is_none_is_no_error_of_the_portal(String path, int status) {
        web().get()
                .uri(path)
                .header("Accept", "garbage")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private StatusAssertions sends(MediaType type, String body) {
        return web().post()
                .uri("/receipts")
                .header("Content-Type", type.toString())
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus();
    }

    private WebTestClient web() {
        var uris = new DefaultUriBuilderFactory("http://127.0.0.1:" + port);
        uris.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.NONE);
        return WebTestClient.bindToServer().uriBuilderFactory(uris).build();
    }

    private StatusAssertions asks(String path, MediaType form) {
        return web().get().uri(path).accept(form).exchange().expectStatus();
    }
}
