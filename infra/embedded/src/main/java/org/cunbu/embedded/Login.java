package org.cunbu.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How people reach Keycloak.
 *
 * @param url its address as people see it; this machine's own name and its remembered port if absent
 * @param https where it speaks https by itself; behind a proxy, or on this machine alone, if absent
 */
public record Login(Optional<String> url, Optional<Https> https) {

    /**
     * Its own door to the world.
     *
     * @param listen the address of this machine that it listens on
     */
    public record Https(String listen, int port, Path certificate, Path key) {}

    public static Login onThisMachine() {
        return new Login(Optional.empty(), Optional.empty());
    }
}
