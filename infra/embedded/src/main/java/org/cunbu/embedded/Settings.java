package org.cunbu.embedded;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a set of services is started with.
 *
 * @param data where everything lies that must be found again
 * @param distributions where the servers are unpacked; several data folders may share it
 * @param loginUrl Keycloak's address as people see it; on this machine's own name and its remembered port if absent
 * @param connections how many connections PostgreSQL bears
 * @param servers which are started
 * @param revived whether a server that ends by itself is started again
 */
public record Settings(
        Path data,
        Path distributions,
        Optional<String> loginUrl,
        int connections,
        Set<Server> servers,
        boolean revived) {

    public static Settings in(Path data) {
        return new Settings(data, data.resolve("dist"), Optional.empty(), 120, EnumSet.allOf(Server.class), false);
    }

    public Settings distributions(Path folder) {
        return new Settings(data, folder, loginUrl, connections, servers, revived);
    }

    public Settings loginUrl(String url) {
        return new Settings(data, distributions, Optional.of(url), connections, servers, revived);
    }

    public Settings connections(int most) {
        return new Settings(data, distributions, loginUrl, most, servers, revived);
    }

    public Settings only(Set<Server> wanted) {
        return new Settings(data, distributions, loginUrl, connections, wanted, revived);
    }

    public Settings withRevival() {
        return new Settings(data, distributions, loginUrl, connections, servers, true);
    }
}
