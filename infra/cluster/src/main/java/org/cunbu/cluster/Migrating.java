package org.cunbu.cluster;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.core.env.Environment;

/** Lays out the tables as their owner, so that no replica needs the owner's password. */
final class Migrating {

    private static final int TRIES = 60;

    private Migrating() {}

    static void run(Environment given) {
        Flyway flyway = Flyway.configure()
                .dataSource(
                        given.getRequiredProperty("spring.flyway.url"),
                        given.getRequiredProperty("spring.flyway.user"),
                        given.getRequiredProperty("spring.flyway.password"))
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app", given.getRequiredProperty("cunbu.database.application-role")))
                .connectRetries(TRIES)
                .connectRetriesInterval(5)
                .load();
        try {
            MigrateResult result = flyway.migrate();
            System.out.println("表结构已是最新，这次执行了 " + result.migrationsExecuted + " 步 · the tables are laid out");
        } catch (FlywayException failed) {
            throw new CannotStart("表结构没有升级：" + failed.getMessage() + " · the tables were not laid out");
        }
    }
}
