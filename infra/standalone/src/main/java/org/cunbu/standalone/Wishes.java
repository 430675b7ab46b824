package org.cunbu.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What whoever starts the program has asked for, by environment variables.
 *
 * @param port CUNBU_PORT: where the portal listens
 * @param listen CUNBU_LISTEN: the address it listens on, this machine alone if absent
 * @param data CUNBU_DATA: where everything lies that must be found again
 * @param distributions CUNBU_DIST: where the servers are unpacked, shared by all data folders of these sources
 * @param publicUrl CUNBU_PUBLIC_URL: the portal's address as people see it, without a slash at its end
 * @param loginUrl CUNBU_LOGIN_URL: Keycloak's address as people see it
 * @param demo CUNBU_DEMO: whether a new data folder becomes a demonstration
 */
record Wishes(
        int port,
        String listen,
        Path data,
        Path distributions,
        URI publicUrl,
        Optional<URI> loginUrl,
        Optional<Boolean> demo) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @param root the folder of the sources, or the working folder of an installed program */
    static Wishes of(Map<String, String> environment, Path root) {
        int port = port(environment.getOrDefault("CUNBU_PORT", "8080"));
        return new Wishes(
                port,
                environment.getOrDefault("CUNBU_LISTEN", "127.0.0.1"),
                root.resolve(environment.getOrDefault("CUNBU_DATA", "data"))
                        .toAbsolutePath()
                        .normalize(),
                root.resolve(environment.getOrDefault("CUNBU_DIST", "data/dist"))
                        .toAbsolutePath()
                        .normalize(),
                find(environment, "CUNBU_PUBLIC_URL").orElse(URI.create("http://localhost:" + port)),
                find(environment, "CUNBU_LOGIN_URL"),
                Optional.ofNullable(environment.get("CUNBU_DEMO")).map(Wishes::yesOrNo));
    }

    boolean onThisMachineOnly() {
        return isLocal(publicUrl)
                && loginUrl.map(Wishes::isLocal).orElse(true)
                && isLocal(URI.create("http://" + listen));
    }

    private static boolean isLocal(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }

    private static int port(String given) {
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new CannotStart("CUNBU_PORT 应是 1 到 65535 的端口号，现在是“" + given + "” · CUNBU_PORT is not a port");
    }

    private static Optional<URI> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(given -> !given.isBlank())
                .map(given -> address(name, given.strip()));
    }

    private static URI address(String name, String given) {
        try {
            URI address = new URI(given.replaceFirst("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (java.net.URISyntaxException noAddress) {
            // said below
        }
        throw new CannotStart(
                name + " 应是 https://… 或 http://localhost:… 这样的网址，现在是“" + given + "” · " + name + " is not an address");
    }

    private static boolean yesOrNo(String given) {
        return switch (given.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default ->
                throw new CannotStart("CUNBU_DEMO 应是 true 或 false，现在是“" + given + "” · CUNBU_DEMO is true or false");
        };
    }
}
