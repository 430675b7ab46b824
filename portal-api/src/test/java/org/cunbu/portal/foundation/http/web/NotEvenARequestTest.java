package org.cunbu.portal.foundation.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.cunbu.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server refuses before the portal sees it. */
@PortalTest
class NotEvenARequestTest {

    @LocalServerPort
    int port;

    @Test
    void an_address_that_is_none_is_told_so() throws IOException {
        isTold("/api/rates/%", "", 400);
    }

    @Test
    void an_address_that_is_too_long_is_told_so() throws IOException {
        isTold("/api/rates?month=" + "9".repeat(9_000), "", 414);
    }

    @Test
    void a_head_that_is_too_large_is_told_so() throws IOException {
        isTold("/api/rates", "X-Much: " + "9".repeat(17_000) + "\r\n", 431);
    }

    private void isTold(String address, String header, int status) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("/problems/malformed", "\"status\":" + status);
        }
    }
}
