package org.cunbu.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.DevelopmentMail;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.embedded.process.Pause;
import org.cunbu.embedded.process.ProcessIdentity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real services for a test: started at the first question, once for the whole build, or adopted from the keeper
 * that {@code CUNBU_TEST_SERVICES} names. Whoever asks for one service does not wait for the others.
 */
public final class TestServices {

    private static final int PATIENCE_SECONDS = 420;
    private static final List<Runnable> CLEANING = new CopyOnWriteArrayList<>();
    private static @Nullable KeeperState keeper;
    private static @Nullable DevelopmentMail mail;

    private TestServices() {}

    public static PostgresAddress postgres() {
        Properties state = await("postgresql");
        return new PostgresAddress(
                state.getProperty("postgresql.host"),
                Integer.parseInt(state.getProperty("postgresql.port")),
                state.getProperty("postgresql.superuser"),
                state.getProperty("postgresql.password"));
    }

    public static URI elasticsearch() {
        return URI.create(await("elasticsearch").getProperty("elasticsearch.url"));
    }

    public static KeycloakAddress keycloak() {
        Properties state = await("keycloak");
        return new KeycloakAddress(
                URI.create(state.getProperty("keycloak.url")),
                URI.create(state.getProperty("keycloak.public")),
                state.getProperty("keycloak.client"),
                state.getProperty("keycloak.secret"));
    }

    /** A real SMTP server, of this test program alone. */
    public static synchronized DevelopmentMail mail() {
        DevelopmentMail running = mail;
        if (running == null) {
            running = DevelopmentMail.start(0);
            mail = running;
            CLEANING.add(running::close);
        }
        return running;
    }

    /** An empty database of this test program alone, with owner and application role; dropped when the tests are over. */
    public static Database freshDatabase(String name) {
        PostgresAddress postgres = postgres();
        Database database = postgres.database(name + "_" + unique(), DataFolder.random(12), DataFolder.random(12));
        CLEANING.add(() -> postgres.drop(database));
        return database;
    }

    /** The shipped realm under a name of this test program alone, with a client that gives tests their tokens. */
    public static TestRealm freshRealm(String name) {
        KeycloakAddress address = keycloak();
        KeycloakAdmin admin = new KeycloakAdmin(address);
        TestRealm realm = TestRealm.make(admin, address, name + "-" + unique(), shippedRealm());
        CLEANING.add(() -> admin.dropRealm(realm.name()));
        return realm;
    }

    /** A word to put before the names of indices, of this test program alone. */
    public static String indexPrefix(String name) {
        return name + "-" + unique() + "-";
    }

    private static String unique() {
        return Long.toHexString(System.nanoTime() ^ ProcessHandle.current().pid() << 40)
                .replaceAll("^.*(.{8})$", "$1");
    }

    private static tools.jackson.databind.JsonNode shippedRealm() {
        Path file = KeeperStarter.root().resolve("infra/keycloak/cunbu-realm.json");
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Properties await(String service) {
        KeeperState state = state();
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < until) {
            Properties values = state.read()
                    .orElseThrow(() -> new ServiceFailed("the keeper of the test services has ended; its folder was "
                            + state.file().getParent()));
            switch (values.getProperty(service, "starting")) {
                case "up" -> {
                    return alive(service, values);
                }
                case "down" ->
                    throw new ServiceFailed(
                            service + ", which the tests use, is down: " + values.getProperty(service + ".reason"));
                default -> Pause.millis(100);
            }
        }
        throw new ServiceFailed(service + ", which the tests use, has not come up in " + PATIENCE_SECONDS + " s");
    }

    private static Properties alive(String service, Properties values) {
        Optional<ProcessIdentity> process = ProcessIdentity.read(values.getProperty(service + ".process", ""));
        if (process.filter(ProcessIdentity::isAlive).isEmpty()) {
            throw new ServiceFailed(service + ", which the tests use, has ended (its process is gone)");
        }
        return values;
    }

    private static synchronized KeeperState state() {
        KeeperState found = keeper;
        if (found == null) {
            found = KeeperStarter.find();
            keeper = found;
        }
        return found;
    }

    /** After the last test of this program. */
    static void clean() {
        for (Runnable one : CLEANING.reversed()) {
            try {
                one.run();
            } catch (RuntimeException ended) {
                System.err.println("not cleaned: " + ended.getMessage());
            }
        }
        CLEANING.clear();
    }

    static Map<String, String> clientFields(String client, String secret) {
        return Map.of("client_id", client, "client_secret", secret);
    }
}
