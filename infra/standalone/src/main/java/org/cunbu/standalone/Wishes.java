package org.cunbu.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunbu.embedded.Login;

/**
 * What whoever starts the program has asked for, by environment variables.
 *
 * @param port CUNBU_PORT: where the portal listens
 * @param listen CUNBU_LISTEN: the address it listens on, this machine alone if absent
 * @param data CUNBU_DATA: where everything lies that must be found again
 * @param distributions CUNBU_DIST: where the servers are unpacked, shared by all data folders of these sources
 * @param keyFolder CUNBU_KEYS: the portal's keys, in the data folder if absent
 * @param backups CUNBU_BACKUP: where backups and the database's log of changes are laid down
 * @param publicUrl CUNBU_PUBLIC_URL: the portal's address as people see it, without a slash at its end
 * @param loginUrl CUNBU_LOGIN_URL: Keycloak's address as people see it
 * @param proxies CUNBU_PROXIES: the addresses of the deployment's own proxies; they alone may name a client's address
 * @param demo CUNBU_DEMO: whether a new data folder becomes a demonstration
 */
public record Wishes(
        int port,
        String listen,
        Path data,
        Path distributions,
        Optional<Path> keyFolder,
        Optional<Path> backups,
        URI publicUrl,
        Optional<URI> loginUrl,
        Optional<Tls> tls,
        Optional<String> proxies,
        Optional<MailServer> mail,
        Optional<Boolean> demo) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @param root the folder of the sources, or the working folder of an installed program */
    static Wishes of(Map<String, String> variables, Path root) {
        Environment environment = new Environment(variables, root);
        int port = environment.port("CUNBU_PORT", 8080);
        Path data = environment
                .path("CUNBU_DATA")
                .orElse(root.resolve("data").toAbsolutePath().normalize());
        Path shared = System.getProperty("cunbu.jar", "").isEmpty() ? root.resolve("data") : data;
        Optional<Tls> tls = Tls.of(environment);
        URI publicUrl = environment
                .address("CUNBU_PUBLIC_URL")
                .orElse(URI.create((tls.isPresent() ? "https" : "http") + "://localhost:" + port));
        return new Wishes(
                port,
                environment.find("CUNBU_LISTEN").orElse("127.0.0.1"),
                data,
                environment
                        .path("CUNBU_DIST")
                        .orElse(shared.resolve("dist").toAbsolutePath().normalize()),
                environment.path("CUNBU_KEYS"),
                environment.path("CUNBU_BACKUP"),
                publicUrl,
                environment.address("CUNBU_LOGIN_URL").or(() -> tls.map(own -> loginAt(publicUrl, own.loginPort()))),
                tls,
                environment.find("CUNBU_PROXIES"),
                MailServer.of(environment),
                environment.yesOrNo("CUNBU_DEMO"));
    }

    /** Keycloak with the portal's own certificate stands beside the portal, at a port of its own. */
    private static URI loginAt(URI publicUrl, int port) {
        return URI.create("https://" + publicUrl.getHost() + ":" + port);
    }

    /** Where the portal's keys lie. */
    public Path keys() {
        return keyFolder.orElse(data.resolve("keys"));
    }

    /** How people reach Keycloak. */
    Login login() {
        return new Login(
                loginUrl.map(URI::toString),
                tls.map(own -> new Login.Https(listen, own.loginPort(), own.certificate(), own.key())));
    }

    boolean onThisMachineOnly() {
        return isLocal(publicUrl)
                && loginUrl.map(Wishes::isLocal).orElse(true)
                && isLocal(URI.create("http://" + listen));
    }

    static boolean isLocal(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }
}
