package org.cunbu.drills.slow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The server's side of connections, as Linux tells it: a slow reader would not notice for long that it was closed. */
final class OpenAtServer {

    private static final String ESTABLISHED = "01";

    private OpenAtServer() {}

    /** The clients' ports of all connections to this port that the server has not closed. */
    static Set<Integer> portsOfClients(int server) throws IOException {
        Set<Integer> ports = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) continue;
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 3 && columns[3].equals(ESTABLISHED) && port(columns[1]) == server) {
                    ports.add(port(columns[2]));
                }
            }
        }
        return ports;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
    }
}
