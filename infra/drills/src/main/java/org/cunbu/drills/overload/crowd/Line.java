package org.cunbu.drills.overload.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One connection to the portal, for one wish after the other. */
final class Line {

    private static final ByteBuffer IN = ByteBuffer.allocateDirect(65_536); // there is only one thread

    private final Answer answer = new Answer();
    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private @Nullable Wish wish;
    private long sent;
    private boolean used;

    /** What has become of a wish. */
    enum End {
        NOT_YET,
        ANSWERED,
        CUT
    }

    Line(Selector selector, int port) throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean open = channel.connect(new InetSocketAddress("127.0.0.1", port));
        key = channel.register(selector, open ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }

    /** Sends it at once where the line is open, or as soon as it is. */
    void carry(Wish next) {
        wish = next;
        sent = System.nanoTime();
        out = ByteBuffer.wrap(next.bytes());
        answer.begin();
    }

    End go() {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                sent = System.nanoTime(); // the connection is open now, and counts from here
            } else if (!channel.isConnected()) {
                return End.NOT_YET;
            }
            if (out.hasRemaining()) channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE | SelectionKey.OP_READ : SelectionKey.OP_READ);
            IN.clear();
            int count = channel.read(IN);
            if (count < 0) return End.CUT;
            if (count == 0) return End.NOT_YET;
            answer.take(IN.flip());
            if (!answer.isWhole()) return End.NOT_YET;
            used = true;
            return End.ANSWERED;
        } catch (IOException cut) {
            return End.CUT;
        }
    }

    /** The portal had closed a line that lay idle before it saw anything of this wish. */
    boolean wasClosedBefore() {
        return used && answer.isEmpty();
    }

    @Nullable
    Wish wish() {
        return wish;
    }

    Answer answer() {
        return answer;
    }

    /** When it went out, as the machine's own clock counts. */
    long sent() {
        return sent;
    }

    void rest() {
        wish = null;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            // it is
        }
    }
}
