package org.cunbu.web.problems;

import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
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
        asks("/api/public-letters?page=" + PageKey.of("+1000000000-12-31T23:59:59Z", "x").token(), MediaType.ALL)
                .isEqualTo(400);
    }

    private org.springframework.test.web.reactive.server.StatusAssertions asks(String path, MediaType form) {
        var uris = new DefaultUriBuilderFactory("http://127.0.0.1:" + port);
        uris.setEncodingMode(DefaultUriBuilderFactory.EncodingMode.NONE);
        return WebTestClient.bindToServer()
                .uriBuilderFactory(uris)
                .build()
                .get()
                .uri(path)
                .accept(form)
                .exchange()
                .expectStatus();
    }
}
