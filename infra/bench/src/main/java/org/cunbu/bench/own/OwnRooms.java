package org.cunbu.bench.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cunbu.embedded.Database;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.standalone.PortalAtHand;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal's rooms on a database of their own, nobody at the door; neither Elasticsearch nor Keycloak is needed. */
public final class OwnRooms {

    private OwnRooms() {}

    /** The day of the last letter of a folder: the same whenever the folder serves again. */
    public static LocalDate lastDay(Path folder) throws IOException {
        Path kept = folder.resolve("until");
        if (!Files.exists(kept))
            Files.writeString(kept, LocalDate.now(Shanghai.ZONE).minusDays(1).toString());
        return LocalDate.parse(Files.readString(kept).strip());
    }

    /** @param more what is put up besides */
    public static ConfigurableApplicationContext open(Database database, Path folder, Class<?>... more) {
        var settings = List.of(
                "spring.r2dbc.url=" + database.r2dbcUrl(),
                "spring.r2dbc.username=" + database.app(),
                "spring.r2dbc.password=" + database.appPassword(),
                "spring.flyway.url=" + database.jdbcUrl(),
                "spring.flyway.user=" + database.owner(),
                "spring.flyway.password=" + database.ownerPassword(),
                "spring.flyway.placeholders.app=" + database.app(),
                "cunbu.errand=true",
                "cunbu.demo=true",
                "cunbu.public-url=http://localhost",
                "cunbu.data=" + folder,
                "cunbu.uploads=" + folder.resolve("uploads"),
                "cunbu.keys=" + folder.resolve("keys"),
                "cunbu.keys-create=true",
                // Neither is needed for figures, and neither is there.
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
                settings.stream().map(setting -> "--" + setting).toArray(String[]::new), more);
    }
}
