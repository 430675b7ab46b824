package org.cunbu.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.cunbu.embedded.testing.TestServices;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Tells the portal where the services of this build are. */
class RealServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("services", settings()));
    }

    private static Map<String, Object> settings() {
        var database = TestServices.freshDatabase("pages");
        var realm = TestServices.freshRealm("pages");
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
                Map.entry("cunbu.elasticsearch.url", TestServices.elasticsearch().toString()),
                Map.entry("cunbu.elasticsearch.prefix", TestServices.indexPrefix("pages")),
                Map.entry("cunbu.keycloak.issuer", realm.issuer()),
                Map.entry("cunbu.keycloak.client-id", "cunbu-portal"),
                Map.entry("cunbu.keycloak.client-secret", realm.portalSecret()),
                Map.entry("cunbu.keycloak.realm", realm.name()),
                Map.entry("cunbu.keycloak.url", realm.issuer().replaceFirst("/realms/.*", "")),
                Map.entry("cunbu.keycloak.public-url", realm.issuer().replaceFirst("/realms/.*", "")),
                Map.entry("cunbu.keycloak.audience", "cunbu-api"),
                Map.entry("cunbu.keys", keys()),
                Map.entry("cunbu.keys-create", "true"),
                Map.entry("cunbu.demo", "true"));
    }

    private static String keys() {
        try {
            return Files.createTempDirectory("cunbu-keys").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
