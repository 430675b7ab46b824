package org.cunbu.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a set of services is started with.
 *
 * @param data where everything lies that must be found again
 * @param distributions where the servers are unpacked; several data folders may share it
 * @param loginUrl Keycloak's address as people see it; on this machine's own name and its remembered port if absent
 * @param connections how many connections PostgreSQL bears
 */
public record Settings(Path data, Path distributions, Optional<String> loginUrl, int connections) {

    public static Settings in(Path data) {
        return new Settings(data, data.resolve("dist"), Optional.empty(), 120);
    }

    public Settings distributions(Path folder) {
        return new Settings(data, folder, loginUrl, connections);
    }

    public Settings loginUrl(String url) {
        return new Settings(data, distributions, Optional.of(url), connections);
    }

    public Settings connections(int most) {
        return new Settings(data, distributions, loginUrl, most);
    }
}
