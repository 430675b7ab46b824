package org.cunbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages on a slow line. */
@PortalTest
class PagesOnTheirWayTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/rates", "/letters", "/letters/feed"})
    void are_compressed_for_whoever_can_read_that(String page) throws Exception {
        var small = get(page, "gzip");
        var plain = get(page, "identity");
        assertThat(small.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(small.body().length).isLessThan(plain.body().length);
        assertThat(unpacked(small.body()))
                .hasSizeGreaterThan(small.body().length)
                .startsWith("<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/receipts", "/letters/new"})
    void are_as_they_are_where_a_secret_may_stand(String page) throws Exception {
        var answer = get(page, "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
    }

    @Test
    void of_rates_keep_to_20_kb() throws Exception {
        assertThat(get("/rates", "gzip").body().length).isLessThan(15_000);
    }

    private HttpResponse<byte[]> get(String page, String reads) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                            .header("Accept-Encoding", reads)
                            .header("Accept", "text/html, application/atom+xml")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String unpacked(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
