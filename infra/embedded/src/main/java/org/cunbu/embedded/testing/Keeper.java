package org.cunbu.embedded.testing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.Settings;
import org.cunbu.embedded.process.KeptValues;
import org.cunbu.embedded.process.Pause;
import org.cunbu.embedded.process.ProcessIdentity;

/**
 * Keeps the services for tests, in a program of its own: {@code Keeper STATE-FOLDER DISTRIBUTIONS-FOLDER [WATCHED]}.
 * It ends with the watched process (the Maven that builds); without one it stays until it is told to end.
 */
public final class Keeper {

    private Keeper() {}

    public static void main(String[] words) {
        Path folder = Path.of(words[0]).toAbsolutePath();
        Optional<ProcessIdentity> watched =
                words.length > 2 ? ProcessIdentity.of(Long.parseLong(words[2])) : Optional.empty();
        if (words.length > 2 && watched.isEmpty()) {
            return; // the build has ended already
        }
        Settings settings = Settings.in(folder.resolve("data"))
                .distributions(Path.of(words[1]))
                .connections(400);
        EmbeddedServices services = EmbeddedServices.start(settings, System.out::println);
        KeeperState state = new KeeperState(folder);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            state.remove();
                            services.close();
                        },
                        "ends-services"));
        tell(services, state.begin());
        watched.ifPresent(build -> endWith(build));
        System.out.println("服务由进程 " + ProcessHandle.current().pid() + " 保持，状态见 " + state.file());
        try {
            ended.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** All servers, or those that the system property names. */
    private static Set<Server> wanted() {
        String names = System.getProperty("cunbu.keeper.only", "");
        return names.isBlank()
                ? EnumSet.allOf(Server.class)
                : Arrays.stream(names.split(",")).map(Server::valueOf).collect(Collectors.toSet());
    }

    private static void tell(EmbeddedServices services, KeptValues state) {
        services.watch(
                (name, process) -> {
                    address(services, state, name);
                    state.put(name + ".process", process.written());
                    state.put(name, "up");
                    System.out.println(name + " is up");
                },
                (name, reason) -> {
                    state.put(name + ".reason", reason);
                    state.put(name, "down");
                    System.out.println(name + " is down: " + reason);
                });
        state.put("keeper", ProcessIdentity.own().written());
    }

    private static void address(EmbeddedServices services, KeptValues state, String name) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> {
                PostgresAddress postgres = services.postgres();
                state.put("postgresql.host", postgres.host());
                state.put("postgresql.port", Integer.toString(postgres.port()));
                state.put("postgresql.superuser", postgres.superuser());
                state.put("postgresql.password", postgres.password());
            }
            case "elasticsearch" ->
                state.put("elasticsearch.url", services.elasticsearch().toString());
            case "keycloak" -> {
                KeycloakAddress keycloak = services.keycloak();
                state.put("keycloak.url", keycloak.url().toString());
                state.put("keycloak.public", keycloak.publicUrl().toString());
                state.put("keycloak.client", keycloak.adminClient());
                state.put("keycloak.secret", keycloak.adminSecret());
            }
            default -> throw new IllegalStateException("unknown service " + name);
        }
    }

    private static void endWith(ProcessIdentity build) {
        Thread thread = new Thread(
                () -> {
                    while (build.isAlive()) {
                        Pause.millis(500);
                    }
                    System.exit(0);
                },
                "watches-build");
        thread.setDaemon(true);
        thread.start();
    }
}
