package org.cunbu.bench.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many open streams, watched by one thread: who was greeted, who was told of a change, who was hung up on. */
final class Streams implements AutoCloseable {

    /** So many streams come from one address of this machine, then from the next: ports are few. */
    private static final int AN_ADDRESS = 4_000;

    private static final int AT_A_TIME = 200;

    private final int port;
    private final Selector selector = Selector.open();
    private final List<Stream> streams = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);

    Streams(int port) throws IOException {
        this.port = port;
    }

    private static final class Stream {
        private boolean greeted;
        private boolean refused;
        private boolean gone;
        private int told;
    }

    /** Opens so many more, a few at a time, each greeted before the next. */
    void open(int number, long untilNanos) throws IOException {
        for (int opened = 0; opened < number && System.nanoTime() < untilNanos; ) {
            int now = Math.min(AT_A_TIME, number - opened);
            for (int i = 0; i < now; i++) connect();
            opened += now;
            while (count(stream -> !stream.greeted && !stream.gone && !stream.refused) > 0
                    && System.nanoTime() < untilNanos) {
                watch(100);
            }
        }
    }

    private void connect() throws IOException {
        var channel = SocketChannel.open();
        channel.bind(new InetSocketAddress("127.0.0." + (2 + streams.size() / AN_ADDRESS), 0));
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.write(ByteBuffer.wrap(
                ("GET /live/figures HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        var stream = new Stream();
        streams.add(stream);
        channel.register(selector, SelectionKey.OP_READ, stream);
    }

    /** Reads what came within this time. */
    void watch(long millis) throws IOException {
        selector.select(this::read, millis);
    }

    private void read(SelectionKey key) {
        var stream = (Stream) key.attachment();
        buffer.clear();
        try {
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                stream.gone = true;
                key.cancel();
                return;
            }
            var text = new String(bytes(read), StandardCharsets.UTF_8);
            if (text.startsWith("HTTP/1.1 ") && !text.startsWith("HTTP/1.1 200")) stream.refused = true;
            if (text.contains(":live")) stream.greeted = true;
            if (text.contains("event:figures")) stream.told++;
        } catch (IOException e) {
            stream.gone = true;
            key.cancel();
        }
    }

    private byte[] bytes(int read) {
        var bytes = new byte[read];
        buffer.flip().get(bytes);
        return bytes;
    }

    long greeted() {
        return count(stream -> stream.greeted && !stream.gone && !stream.refused);
    }

    long told() {
        return count(stream -> stream.told > 0);
    }

    void forgetWhatWasTold() {
        streams.forEach(stream -> stream.told = 0);
    }

    private long count(java.util.function.Predicate<Stream> which) {
        return streams.stream().filter(which).count();
    }

    @Override
    public void close() throws IOException {
        for (var key : List.copyOf(selector.keys())) key.channel().close();
        selector.close();
    }
}
