package org.cunbu.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cunbu.embedded.distribution.Distributions;
import org.cunbu.embedded.process.Child;
import org.cunbu.embedded.process.Children;
import org.cunbu.embedded.process.Command;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.embedded.process.Ports;

/** Keycloak on the loopback, its data in the embedded PostgreSQL. Its port stays, because the issuer holds it. */
final class KeycloakServer {

    private static final Set<String> WITHOUT = Set.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private final DataFolder folder;
    private final Children children;
    private final Login login;

    KeycloakServer(DataFolder folder, Children children, Login login) {
        this.folder = folder;
        this.children = children;
        this.login = login;
    }

    record Running(KeycloakAddress address, Child child) {}

    /** Known before it runs: the portal names these addresses while Keycloak is still away. */
    KeycloakAddress address() {
        return address(folder, login.url());
    }

    static KeycloakAddress address(DataFolder folder, Optional<String> loginUrl) {
        int port = folder.ports().remembered("keycloak");
        return new KeycloakAddress(
                URI.create("http://127.0.0.1:" + port),
                URI.create(loginUrl.orElse("http://localhost:" + port)),
                "cunbu-start",
                folder.secret("keycloak-admin"));
    }

    Running start(Distributions distributions, Supplier<PostgresAddress> postgres) {
        Path home = distributions.keycloak(this::build);
        Database database =
                postgres.get().database("keycloak", folder.secret("keycloak-owner"), folder.secret("keycloak-app"));
        KeycloakAddress address = address();
        if (!Ports.isFree(address.url().getPort())) {
            throw new ServiceFailed("端口 " + address.url().getPort()
                    + " 已被别的程序占用，Keycloak 无法启动；登录地址里有这个端口，不能更换 · another program holds Keycloak's port");
        }
        Child child = children.start(command(home, "Keycloak", environment(database), startLine(address, database)));
        KeycloakAdmin admin = new KeycloakAdmin(address);
        Service.await(child, Duration.ofSeconds(240), admin::answers);
        return new Running(address, child);
    }

    private List<String> startLine(KeycloakAddress address, Database database) {
        List<String> line = new ArrayList<>(List.of("start", "--optimized"));
        line.addAll(door());
        line.addAll(List.of(
                "--http-enabled=true",
                "--http-port=" + address.url().getPort(),
                "--hostname=" + address.publicUrl(),
                "--hostname-backchannel-dynamic=true",
                "--db-url=" + database.jdbcUrl(),
                "--db-username=" + database.owner(),
                "--db-pool-max-size=10",
                "--db-pool-initial-size=2",
                "--db-pool-min-size=2"));
        return line;
    }

    /** Through its own https door the world comes in; over plain http the realm lets in this machine alone. */
    private List<String> door() {
        return login.https()
                .map(https -> List.of(
                        "--http-host=" + https.listen(),
                        "--https-port=" + https.port(),
                        "--https-certificate-file=" + https.certificate(),
                        "--https-certificate-key-file=" + https.key(),
                        "--https-certificates-reload-period=5m"))
                .orElse(List.of("--http-host=127.0.0.1", "--proxy-headers=xforwarded"));
    }

    private Map<String, String> environment(Database database) {
        return Map.of(
                "KC_DB_PASSWORD", database.ownerPassword(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", folder.secret("keycloak-admin"),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", "cunbu-start",
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", folder.secret("keycloak-admin"));
    }

    private void build(Path home) throws IOException {
        Child build = children.start(
                command(home, "keycloak-build", Map.of(), List.of("build", "--db=postgres", "--cache=local")));
        if (!build.endsWithin(600) || build.exitCode() != 0) {
            throw new ServiceFailed("Keycloak 准备失败 · its build failed:\n" + build.lastLines());
        }
    }

    /** Without its shell script, which would stand between this program and the server. */
    private Command command(Path home, String name, Map<String, String> environment, List<String> words) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m"));
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        line.add("-Dkc.home.dir=" + home);
        line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        line.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        line.add("-Dpicocli.disable.closures=true");
        line.add("-Dquarkus-log-max-startup-records=10000");
        line.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        line.addAll(words);
        return new Command(
                name,
                line,
                environment,
                WITHOUT,
                home,
                folder.log(name.toLowerCase(java.util.Locale.ROOT)),
                false,
                "TERM");
    }
}
