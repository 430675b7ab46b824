package org.cunbu.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.cunbu.embedded.Database;
import org.cunbu.embedded.testing.TestRealm;
import org.cunbu.embedded.testing.TestServices;
import org.cunbu.portal.foundation.privacy.KeyFolder;
import org.cunbu.portal.foundation.transparency.SignerKeys;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Tells the portal under test where its real services are: a database, a realm and index names of its own. */
public class RealServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Database DATABASE = TestServices.freshDatabase("portal");
    private static final TestRealm REALM = TestServices.freshRealm("portal");

    /** All portals of a run write into one database, so they have one set of keys. */
    private static final Path KEYS = keys();

    private static final Path UPLOADS = uploads();

    /** The database of the portal under test, for tests that look behind its doors. */
    public static Database database() {
        return DATABASE;
    }

    /** Where the portal under test keeps what people attach, sealed. */
    public static Path uploadsFolder() {
        return UPLOADS;
    }

    /** The realm of the portal under test, for accounts and tokens. */
    public static TestRealm realm() {
        return REALM;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.r2dbc.url=" + DATABASE.r2dbcUrl(),
                        "spring.r2dbc.username=" + DATABASE.app(),
                        "spring.r2dbc.password=" + DATABASE.appPassword(),
                        "spring.flyway.url=" + DATABASE.jdbcUrl(),
                        "spring.flyway.user=" + DATABASE.owner(),
                        "spring.flyway.password=" + DATABASE.ownerPassword(),
                        "cunbu.database.application-role=" + DATABASE.app(),
                        "cunbu.clock=travelling",
                        "cunbu.demo=false",
                        "cunbu.public-url=http://localhost",
                        "cunbu.keys=" + KEYS,
                        "cunbu.uploads=" + UPLOADS,
                        "cunbu.elasticsearch.url=" + TestServices.elasticsearch(),
                        "cunbu.elasticsearch.prefix=" + TestServices.indexPrefix("portal"),
                        "cunbu.keycloak.url=" + REALM.keycloak().url(),
                        "cunbu.keycloak.realm=" + REALM.name(),
                        "cunbu.keycloak.issuer=" + REALM.issuer(),
                        "cunbu.keycloak.client-secret=" + REALM.portalSecret(),
                        "cunbu.proof.hardest=2000",
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + TestServices.mail().port())
                .applyTo(context);
        context.addApplicationListener(new LiftedLimits());
    }

    /** All tests write from one address; those that are about limits set rules of their own. */
    private static final class LiftedLimits implements ApplicationListener<ApplicationReadyEvent> {

        @Override
        public void onApplicationEvent(ApplicationReadyEvent ready) {
            ready.getApplicationContext()
                    .getBean(DatabaseClient.class)
                    .sql("update limit_rule set burst = 100000, every_ms = 1 where door in ('submit', 'upload')")
                    .then()
                    .block(Duration.ofSeconds(30));
        }
    }

    private static Path uploads() {
        try {
            return Files.createTempDirectory("cunbu-uploads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keys() {
        try {
            var folder = Files.createTempDirectory("cunbu-keys");
            KeyFolder.createIfAbsent(folder);
            new SignerKeys(folder).createIfAbsent("localhost/log");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
