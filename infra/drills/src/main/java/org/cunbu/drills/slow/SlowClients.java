package org.cunbu.drills.slow;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many clients, each slow in its own way, and when the portal has had enough of each. */
final class SlowClients implements AutoCloseable {

    private static final int WINDOW = 4_096;

    private final int portal;
    private final List<Client> clients = new ArrayList<>();

    private record Client(Slowness kind, SocketChannel line, int port, long began) {}

    private final Map<Client, Long> closed = new HashMap<>();

    SlowClients(int portal) {
        this.portal = portal;
    }

    /** One more, from an address of its own. */
    void open(Slowness kind, int number, String big, int times) throws IOException {
        var line = SocketChannel.open();
        line.setOption(StandardSocketOptions.SO_RCVBUF, WINDOW);
        long began = System.nanoTime();
        line.connect(new InetSocketAddress("127.0.0.1", portal));
        String from = "14." + kind.ordinal() + "." + number / 200 + "." + (1 + number % 200);
        line.write(ByteBuffer.wrap(kind.firstWords(from, big, times).getBytes(StandardCharsets.US_ASCII)));
        line.configureBlocking(false);
        clients.add(new Client(kind, line, ((InetSocketAddress) line.getLocalAddress()).getPort(), began));
    }

    /** Every client that is still connected does what it does in a second; notes who was closed meanwhile. */
    void tick() throws IOException {
        Set<Integer> open = OpenAtServer.portsOfClients(portal);
        long now = System.nanoTime();
        var place = ByteBuffer.allocate(65_536);
        for (Client client : clients) {
            if (closed.containsKey(client)) continue;
            if (!open.contains(client.port()) || !act(client, place)) closed.put(client, now);
        }
    }

    /** @return whether the line is still there */
    private static boolean act(Client client, ByteBuffer place) {
        try {
            if (client.kind().drip() != '\0') {
                client.line()
                        .write(ByteBuffer.wrap(new byte[] {(byte) client.kind().drip()}));
            }
            if (client.kind().reads() == 0) return true;
            place.clear().limit(client.kind().reads());
            return client.line().read(place) >= 0;
        } catch (IOException cut) {
            return false;
        }
    }

    /** How many are still connected. */
    int open() {
        return clients.size() - closed.size();
    }

    int count(Slowness kind) {
        return (int) clients.stream().filter(client -> client.kind() == kind).count();
    }

    /** How many of this kind were open for longer than this. */
    long openAfter(Slowness kind, Duration patience) {
        return clients.stream()
                .filter(client -> client.kind() == kind)
                .filter(client -> seconds(client) > patience.toSeconds())
                .count();
    }

    /** How long the one that stayed longest stayed, in seconds. */
    double longest(Slowness kind) {
        return clients.stream()
                .filter(client -> client.kind() == kind)
                .mapToDouble(this::seconds)
                .max()
                .orElse(Double.NaN);
    }

    private double seconds(Client client) {
        Long end = closed.get(client);
        return ((end == null ? System.nanoTime() : end) - client.began()) / 1e9;
    }

    @Override
    public void close() {
        for (Client client : clients) {
            try {
                client.line().close();
            } catch (IOException gone) {
                // it is closed either way
            }
        }
    }
}
