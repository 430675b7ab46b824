package org.cunbu.portal.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.testing.PortalTest;
import org.cunbu.portal.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A thousand people whose network goes away at a random moment: while they send, while the letter is being stored,
 * while the receipt comes.
 */
@PortalTest
class AbortedRequestsTest {

    private static final int REQUESTS = 1_000;
    private static final int AT_ONCE = 24;
    private static final long SEED = 20261125;
    private static final Pattern RECEIPT = Pattern.compile("\"number\":\"(\\w{10})\".*\"secret\":\"([\\w-]+)\"");

    @LocalServerPort
    int port;

    private record Answered(String number, String secret) {}

    @Test
    void leave_no_transaction_open_and_lose_no_letter_that_was_answered() throws Exception {
        var keys = IntStream.range(0, REQUESTS).mapToObj(n -> UUID.randomUUID()).toList();
        Map<UUID, Answered> answered = abortAtRandom(keys);

        assertThat(openTransactions()).as("seed %d", SEED).isZero();
        assertThat(numbersByKey()).as("seed %d", SEED).containsAllEntriesOf(numbersOf(answered));
        assertThat(answered).as("some got through, some did not").hasSizeBetween(20, REQUESTS - 50);

        var again = inParallel(keys, key -> () -> sentUntilAnswered(key));
        assertThat(again).as("seed %d", SEED).hasSize(REQUESTS).containsAllEntriesOf(answered);
        assertThat(numbersByKey()).as("seed %d", SEED).containsAllEntriesOf(numbersOf(again));
        assertThat(openTransactions()).isZero();
    }

    private Map<UUID, Answered> abortAtRandom(List<UUID> keys) throws Exception {
        var random = new Random(SEED);
        var answered = inParallel(keys, key -> {
            int cut = random.nextInt(5);
            int wait = random.nextInt(40);
            return () -> aborted(key, cut, wait);
        });
        Thread.sleep(1_500);
        return answered;
    }

    /** Those that got an answer, with it. */
    private static Map<UUID, Answered> inParallel(List<UUID> keys, Function<UUID, Callable<Optional<Answered>>> ways)
            throws Exception {
        var answered = new ConcurrentHashMap<UUID, Answered>();
        var room = new Semaphore(AT_ONCE);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var key : keys) {
                var way = ways.apply(key);
                all.add(people.submit(() -> {
                    room.acquire();
                    try {
                        way.call().ifPresent(receipt -> answered.put(key, receipt));
                        return key;
                    } finally {
                        room.release();
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return answered;
    }

    /** Goes away while sending (0), some milliseconds after sending (1 to 3), or not at all (4). */
    private Optional<Answered> aborted(UUID key, int cut, int wait) throws IOException, InterruptedException {
        byte[] request = request(key);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            var out = socket.getOutputStream();
            if (cut == 0) {
                out.write(request, 0, request.length * wait / 40);
                out.flush();
                return Optional.empty();
            }
            out.write(request);
            out.flush();
            if (cut < 4) {
                Thread.sleep(wait / cut);
                return socket.getInputStream().available() > 0 ? answer(socket) : Optional.empty();
            }
            return answer(socket);
        }
    }

    /** As a client does that was told to come later. */
    private Optional<Answered> sentUntilAnswered(UUID key) throws IOException, InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(request(key));
                var receipt = answer(socket);
                if (receipt.isPresent()) {
                    return receipt;
                }
            }
            Thread.sleep(500);
        }
        return Optional.empty();
    }

    private static Optional<Answered> answer(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        var text = new StringBuilder();
        var bytes = new byte[8_192];
        try {
            for (int n = 0; n >= 0; n = socket.getInputStream().read(bytes)) {
                text.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                var receipt = RECEIPT.matcher(text);
                if (text.indexOf("HTTP/1.1 201") == 0 && receipt.find()) {
                    return Optional.of(new Answered(receipt.group(1), receipt.group(2)));
                }
            }
        } catch (java.net.SocketTimeoutException late) {
            throw new IOException("no answer after: " + text, late);
        }
        return Optional.empty();
    }

    private byte[] request(UUID key) {
        var body = "{\"kind\":\"INQUIRY\",\"title\":\"断线也不丢的信\",\"text\":\"请问编号是什么？%s\"}"
                .formatted(key)
                .getBytes(StandardCharsets.UTF_8);
        var head = """
                POST /api/letters HTTP/1.1\r
                Host: localhost:%d\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Connection: close\r
                Content-Length: %d\r
                \r
                """.formatted(port, key, body.length).getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static int openTransactions() throws SQLException {
        var open = strings("select pid::text from pg_stat_activity where datname = '%s' and usename = '%s'"
                        .formatted(
                                RealServices.database().name(),
                                RealServices.database().app())
                + " and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '1 second'");
        return open.size();
    }

    private static Map<UUID, String> numbersOf(Map<UUID, Answered> answered) {
        return answered.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().number()));
    }

    /** The letters that are stored; a key that had two would not be a map. */
    private static Map<UUID, String> numbersByKey() throws SQLException {
        return strings("select r.key || ' ' || p.number from receipt r join petition p on p.id = r.petition").stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(cells -> UUID.fromString(cells[0]), cells -> cells[1]));
    }

    private static List<String> strings(String question) throws SQLException {
        try (Connection connection =
                        TestServices.postgres().connect(RealServices.database().name());
                var rows = connection.createStatement().executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
