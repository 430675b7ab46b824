package org.cunbu.portal.foundation.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class SlowConnectionTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private DisposableServer server = start();

    private static DisposableServer start() {
        return new SlowConnections()
                .impatience(PATIENCE, PATIENCE)
                .apply(HttpServer.create().port(0))
                .handle((request, response) -> request.receive()
                        .then(Mono.delay(Duration.ofMillis(1_500)))
                        .then(response.sendString(Mono.just("ok")).then()))
                .bindNow();
    }

    @BeforeEach
    void up() {
        assertThat(server.port()).isPositive();
    }

    @AfterEach
    void down() {
        server.disposeNow();
    }

    @Test
    void that_says_nothing_is_closed() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            assertThat(isClosedWithin(socket, "", 3)).isTrue();
        }
    }

    @Test
    void that_drips_its_head_is_closed() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(isClosedWithin(socket, "X", 4)).isTrue();
        }
    }

    @Test
    void that_drips_its_body_is_closed() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(isClosedWithin(socket, "b", 4)).isTrue();
        }
    }

    @Test
    void that_is_quick_waits_for_a_slow_answer_as_long_as_it_takes_and_may_ask_again() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5_000);
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[400];
                int read = socket.getInputStream().read(answer);
                assertThat(new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII))
                        .contains("200 OK");
                pause(300);
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
        }
    }

    private static boolean isClosedWithin(Socket socket, String drip, int seconds) throws IOException {
        OutputStream out = socket.getOutputStream();
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        socket.setSoTimeout(100);
        while (System.nanoTime() < until) {
            try {
                out.write(drip.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                if (socket.getInputStream().read() < 0) return true;
            } catch (java.net.SocketTimeoutException stillOpen) {
                continue;
            } catch (SocketException closed) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
