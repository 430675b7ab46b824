package org.cunbu.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.standalone.PortalAtHand;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal's rooms on a database of their own, with nobody at the door. */
final class OwnRooms {
    private OwnRooms() {}

    static ConfigurableApplicationContext on(EmbeddedServices services) throws IOException {
        var folder = Files.createDirectories(services.folder().path().resolve("imports"));
        var database = services.postgres()
                .database(
                        "imports",
                        services.folder().secret("portal-owner"),
                        services.folder().secret("portal-app"));
        var settings = List.of(
                "spring.r2dbc.url=" + database.r2dbcUrl(),
                "spring.r2dbc.username=" + database.app(),
                "spring.r2dbc.password=" + database.appPassword(),
                "spring.flyway.url=" + database.jdbcUrl(),
                "spring.flyway.user=" + database.owner(),
                "spring.flyway.password=" + database.ownerPassword(),
                "spring.flyway.placeholders.app=" + database.app(),
                "spring.r2dbc.pool.max-acquire-time=60s",
                "cunbu.errand=true",
                "cunbu.demo=false",
                "cunbu.public-url=http://localhost",
                "cunbu.data=" + folder,
                "cunbu.uploads=" + folder.resolve("uploads"),
                "cunbu.keys=" + folder.resolve("keys"),
                "cunbu.keys-create=true",
                // Neither is needed for lists, and neither is there.
                "cunbu.elasticsearch.url=http://127.0.0.1:9",
                "cunbu.keycloak.url=http://127.0.0.1:9",
                "cunbu.keycloak.public-url=http://127.0.0.1:9",
                "cunbu.keycloak.realm=cunbu",
                "cunbu.keycloak.issuer=http://127.0.0.1:9/realms/cunbu",
                "cunbu.keycloak.client-secret=none",
                "server.port=0",
                "management.server.port=-1",
                "logging.file.name=" + folder.resolve("rooms.log"),
                "logging.threshold.console=off");
        return PortalAtHand.rooms(
                settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }
}
