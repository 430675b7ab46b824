package org.cunbu.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import org.cunbu.embedded.testing.TestRealm;
import org.cunbu.embedded.testing.TestServices;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells the portal where the services of this build are. */
public class RealServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestRealm REALM = TestServices.freshRealm("pages");

    /** The realm of the portal under test, for accounts. */
    public static TestRealm realm() {
        return REALM;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("services", settings()));
    }

    private static Map<String, Object> settings() {
        var database = TestServices.freshDatabase("pages");
        var realm = REALM;
        int port = freePort();
        String address = "http://localhost:" + port;
        realm.portalAt(address);
        var mail = TestServices.mail();
        return Map.ofEntries(
                Map.entry("spring.r2dbc.url", database.r2dbcUrl()),
                Map.entry("spring.r2dbc.username", database.app()),
                Map.entry("spring.r2dbc.password", database.appPassword()),
                Map.entry("spring.flyway.url", database.jdbcUrl()),
                Map.entry("spring.flyway.user", database.owner()),
                Map.entry("spring.flyway.password", database.ownerPassword()),
                Map.entry("spring.flyway.placeholders.app", database.app()),
                Map.entry("spring.mail.host", mail.host()),
                Map.entry("spring.mail.port", mail.port()),
                Map.entry("cunbu.mail.from", "portal@example.com"),
                Map.entry(
                        "cunbu.elasticsearch.url", TestServices.elasticsearch().toString()),
                Map.entry("cunbu.elasticsearch.prefix", TestServices.indexPrefix("pages")),
                Map.entry("cunbu.keycloak.issuer", realm.issuer()),
                Map.entry("cunbu.keycloak.client-id", "cunbu-portal"),
                Map.entry("cunbu.keycloak.client-secret", realm.portalSecret()),
                Map.entry("cunbu.keycloak.realm", realm.name()),
                Map.entry("cunbu.keycloak.url", realm.issuer().replaceFirst("/realms/.*", "")),
                Map.entry("cunbu.keycloak.public-url", realm.issuer().replaceFirst("/realms/.*", "")),
                Map.entry("cunbu.keycloak.audience", "cunbu-api"),
                Map.entry("server.port", port),
                Map.entry("cunbu.public-url", address),
                Map.entry("cunbu.keys", folder("cunbu-keys")),
                Map.entry("cunbu.uploads", folder("cunbu-uploads")),
                Map.entry("cunbu.keys-create", "true"),
                Map.entry("cunbu.demo", "true"));
    }

    /** Keycloak sends people back to one address only, so it must be known beforehand. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(String name) {
        try {
            return Files.createTempDirectory(name).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
