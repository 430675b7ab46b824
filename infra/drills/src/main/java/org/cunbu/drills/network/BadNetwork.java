package org.cunbu.drills.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of network between somebody and a server on this machine, good until it is told to be bad: connections are
 * cut, hang, drip, are refused, or are dead on one side without the other being told.
 */
public final class BadNetwork implements AutoCloseable {

    private static final int CHUNK = 8_192;
    private static final int DRIP_BYTES = 512;
    private static final int DRIP_MILLIS = 100;

    /** How the network is at the moment. */
    public enum State {
        GOOD,
        /** Takes connections and bytes, passes nothing on. */
        HANGS,
        /** Five kilobytes a second in each direction. */
        DRIPS,
        /**
         * What is sent is swallowed and nobody is told, as by a firewall that forgot the connection: connections of that
         * time stay so for good.
         */
        HALF_OPEN,
        /** Nobody listens. */
        REFUSES
    }

    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.GOOD;
    private volatile boolean closed;
    private @Nullable ServerSocket listening;

    private BadNetwork(int serverPort) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    /** A good network to the server at this port of this machine. */
    public static BadNetwork before(int serverPort) {
        return new BadNetwork(serverPort);
    }

    /** Where the network begins. */
    public int port() {
        return port;
    }

    /** From now on the network is so. */
    public synchronized void be(State next) {
        state = next;
        if (next == State.REFUSES) {
            close(listening);
            listening = null;
            cut();
        } else if (listening == null && !closed) {
            listening = listen(port);
        }
    }

    /** Ends all connections at once, without a good-bye. */
    public void cut() {
        for (Socket socket : open) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException gone) {
                // it is ended already
            }
            close(socket);
        }
        open.clear();
    }

    private ServerSocket listen(int at) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 1_024);
            Thread.ofPlatform().daemon().name("bad network").start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void join(Socket client) {
        var behind = new Socket();
        try {
            awaitMoving();
            if (state == State.HALF_OPEN) {
                // The server hears nothing of whoever comes now.
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                end(client);
                return;
            }
            behind.connect(server, 5_000);
            behind.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            open.add(behind);
            Thread.ofVirtual().start(() -> pump(client, behind));
            pump(behind, client);
        } catch (IOException refused) {
            close(behind);
            if (state != State.HALF_OPEN) close(client);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[CHUNK];
        boolean gone = false;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes, 0, size()); read >= 0; read = in.read(bytes, 0, size())) {
                awaitMoving();
                if (state == State.DRIPS) Thread.sleep(DRIP_MILLIS);
                gone |= state == State.HALF_OPEN;
                if (!gone) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException ended) {
            // both sides are ended below
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        if (state != State.HALF_OPEN) {
            end(from);
            end(to);
        }
    }

    private int size() {
        return state == State.DRIPS ? DRIP_BYTES : CHUNK;
    }

    private void awaitMoving() throws InterruptedException {
        while (state == State.HANGS && !closed) Thread.sleep(20);
    }

    private void end(Socket socket) {
        open.remove(socket);
        close(socket);
    }

    private static void close(@Nullable AutoCloseable one) {
        try {
            if (one != null) one.close();
        } catch (Exception gone) {
            // it is ended already
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        close(listening);
        listening = null;
        cut();
    }
}
