package org.cunbu.portal.foundation.http.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class SlowConnectionTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final int BIG = 32 * 1_024 * 1_024;

    private DisposableServer server = start();

    private static DisposableServer start() {
        return new SlowConnections()
                .impatience(PATIENCE, PATIENCE, PATIENCE)
                .apply(HttpServer.create().port(0))
                .handle((request, response) -> switch (request.path()) {
                    case "big" -> response.sendByteArray(Mono.just(new byte[BIG]));
                    case "live" ->
                        response.sse()
                                .sendString(
                                        Flux.interval(Duration.ofMillis(900)).map(beat -> ":\n\n"));
                    default ->
                        request.receive()
                                .then(Mono.delay(Duration.ofMillis(1_500)))
                                .then(response.sendString(Mono.just("ok")).then());
                })
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

    @Test
    void that_sends_a_large_body_slowly_but_steadily_may_take_its_time() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            int parts = 20;
            byte[] part = new byte[30_000];
            socket.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + parts * part.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < parts; i++) {
                socket.getOutputStream().write(part);
                pause(100);
            }
            socket.setSoTimeout(5_000);
            assertThat(new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whose_reader_lets_the_answer_lie_is_cut_off() throws IOException {
        try (var socket = asking("/big")) {
            pause(3_000);
            assertThat(readWhole(socket, 0)).isLessThan(BIG);
        }
    }

    @Test
    void whose_reader_goes_on_slowly_gets_the_whole_answer() throws IOException {
        try (var socket = asking("/big")) {
            assertThat(readWhole(socket, 40)).isGreaterThan(BIG);
        }
    }

    @Test
    void of_a_live_page_stays_open() throws IOException {
        try (var socket = asking("/live")) {
            assertThat(isClosedWithin(socket, "", 3)).isFalse();
        }
    }

    private Socket asking(String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(16_384);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** @param rest milliseconds after each megabyte @return how many bytes came until nothing more did */
    private static long readWhole(Socket socket, int rest) throws IOException {
        socket.setSoTimeout(2_000);
        long read = 0;
        byte[] place = new byte[1_024 * 1_024];
        try {
            while (true) {
                int now = socket.getInputStream().readNBytes(place, 0, (int) Math.min(place.length, BIG + 20 - read));
                read += now;
                if (now < place.length) return read;
                pause(rest);
            }
        } catch (java.net.SocketTimeoutException | SocketException cut) {
            return read;
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
