package org.cunbu.embedded.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Ports of the loopback, chosen once and remembered, so that addresses stay what they were. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HOW_MANY = 10_000; // below the range that the system gives to outgoing connections
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeptValues kept;

    public Ports(KeptValues kept) {
        this.kept = kept;
    }

    /** The port of an earlier time, whether it is free or not; chosen now if there was none. */
    public int remembered(String name) {
        return Integer.parseInt(kept.get(name, () -> Integer.toString(choose())));
    }

    /** The port of an earlier time if it is free, else another. */
    public int free(String name) {
        int port = remembered(name);
        return isFree(port) ? port : Integer.parseInt(kept.put(name, Integer.toString(choose())));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int choose() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = LOWEST + RANDOM.nextInt(HOW_MANY);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port on the loopback");
    }
}
