package org.cunbu.embedded;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a set of services is started with.
 *
 * @param data where everything lies that must be found again
 * @param distributions where the servers are unpacked; several data folders may share it
 * @param login how people reach Keycloak
 * @param connections how many connections PostgreSQL bears
 * @param servers which are started
 * @param revived whether a server that ends by itself is started again
 * @param archive where PostgreSQL lays down what it has written, so that any instant can be restored
 * @param postgresql settings of PostgreSQL for this start alone, as a restore has them
 */
public record Settings(
        Path data,
        Path distributions,
        Login login,
        int connections,
        Set<Server> servers,
        boolean revived,
        Optional<Path> archive,
        Map<String, String> postgresql) {

    public static Settings in(Path data) {
        return new Settings(
                data,
                data.resolve("dist"),
                Login.onThisMachine(),
                120,
                EnumSet.allOf(Server.class),
                false,
                Optional.empty(),
                Map.of());
    }

    public Settings distributions(Path folder) {
        return new Settings(data, folder, login, connections, servers, revived, archive, postgresql);
    }

    public Settings login(Login wanted) {
        return new Settings(data, distributions, wanted, connections, servers, revived, archive, postgresql);
    }

    public Settings connections(int most) {
        return new Settings(data, distributions, login, most, servers, revived, archive, postgresql);
    }

    public Settings only(Set<Server> wanted) {
        return new Settings(data, distributions, login, connections, wanted, revived, archive, postgresql);
    }

    public Settings withRevival() {
        return new Settings(data, distributions, login, connections, servers, true, archive, postgresql);
    }

    public Settings archive(Optional<Path> folder) {
        return new Settings(data, distributions, login, connections, servers, revived, folder, postgresql);
    }

    public Settings postgresql(Map<String, String> once) {
        return new Settings(data, distributions, login, connections, servers, revived, archive, Map.copyOf(once));
    }
}
