package org.cunbu.bench.intake;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

/**
 * So many connections at the portal's door, each sending the next letter when the last one has its receipt. One thread
 * and ready-made bytes, since the load shares the processors with what it measures.
 */
final class Door {

    private final int port;
    private final int connections;
    private final byte[][] bodies;
    private final Random random = new Random();
    private int addresses = 1;
    private String firstRefusal = "";

    /** @param bodies the letters, of which each request takes one */
    Door(int port, int connections, byte[][] bodies) {
        this.port = port;
        this.connections = connections;
        this.bodies = bodies;
    }

    /** What came of a run. */
    record Run(long letters, long refused, double seconds, long[] nanos) {

        double perSecond() {
            return letters / seconds;
        }

        double millis(double share) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    /** Sends until the time is over or so many letters have their receipt, and waits for the last answers. */
    Run send(double seconds, long most) throws IOException {
        long began = System.nanoTime();
        long until = began + (long) (seconds * 1e9);
        var times = new Times();
        long refused = 0;
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) connect(selector, new Line());
            int open = connections;
            while (open > 0) {
                selector.select();
                var keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    var key = keys.next();
                    keys.remove();
                    var line = (Line) key.attachment();
                    if (!line.go(key)) continue;
                    if (line.status == 201) times.add(System.nanoTime() - line.sent);
                    else {
                        refused++;
                        if (firstRefusal.isEmpty()) firstRefusal = line.answer();
                    }
                    boolean over = System.nanoTime() >= until || times.count + refused + open - 1 >= most;
                    if (over) {
                        key.channel().close();
                        open--;
                    } else if (line.closing) {
                        key.channel().close();
                        connect(selector, line);
                    } else {
                        line.next();
                        line.go(key);
                    }
                }
            }
        }
        return new Run(times.count, refused, (System.nanoTime() - began) / 1e9, times.sorted());
    }

    /** What the first letter that was not taken was answered; empty where all were. */
    String firstRefusal() {
        return firstRefusal;
    }

    private void connect(Selector selector, Line line) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        line.next();
        channel.register(selector, SelectionKey.OP_CONNECT, line);
    }

    private byte[] request() {
        byte[] body = bodies[random.nextInt(bodies.length)];
        int address = addresses++;
        String head = "POST /api/letters HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: "
                + new UUID((random.nextLong() & ~0xF000L) | 0x4000L, random.nextLong() >>> 2 | 1L << 63)
                // One after the other from different networks: a network has an allowance too.
                + "\r\nX-Forwarded-For: 10." + (address & 255) + "." + (address >> 8 & 255) + "."
                + (address >> 16 & 255) + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** One connection. */
    private final class Line {

        private final ByteBuffer in = ByteBuffer.allocateDirect(32_768);
        private ByteBuffer out = ByteBuffer.allocate(0);
        private long sent;
        private int status;
        private boolean closing;

        void next() {
            out = ByteBuffer.wrap(request());
            in.clear();
            sent = System.nanoTime();
        }

        /** Goes on as far as it goes; whether an answer is whole. */
        boolean go(SelectionKey key) throws IOException {
            var channel = (SocketChannel) key.channel();
            if (key.isConnectable()) channel.finishConnect();
            if (out.hasRemaining()) {
                channel.write(out);
                key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
                return false;
            }
            if (channel.read(in) < 0) throw new IOException("the portal closed a connection without an answer");
            return isWhole();
        }

        private boolean isWhole() {
            int end = in.position();
            int head = headEnd(end);
            if (head < 0) return false;
            var text = ascii(0, head).toLowerCase(java.util.Locale.ROOT);
            status = Integer.parseInt(text.substring(9, 12));
            closing = text.contains("connection: close");
            int at = text.indexOf("content-length: ");
            if (at < 0) throw new IllegalStateException("an answer without a length: " + text);
            int length = Integer.parseInt(
                    text.substring(at + 16, text.indexOf('\r', at)).strip());
            return end >= head + length;
        }

        private int headEnd(int end) {
            for (int i = 12; i + 3 < end; i++) {
                if (in.get(i) == '\r' && in.get(i + 2) == '\r' && in.get(i + 3) == '\n') return i + 4;
            }
            return -1;
        }

        private String answer() {
            return ascii(0, in.position());
        }

        private String ascii(int from, int to) {
            var bytes = new byte[to - from];
            in.get(from, bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static final class Times {

        private long[] nanos = new long[65_536];
        private int count;

        void add(long one) {
            if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
            nanos[count++] = one;
        }

        long[] sorted() {
            var all = Arrays.copyOf(nanos, count);
            Arrays.sort(all);
            return all;
        }
    }
}
