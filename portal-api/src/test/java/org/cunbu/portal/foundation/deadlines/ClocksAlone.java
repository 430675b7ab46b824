package org.cunbu.portal.foundation.deadlines;

import org.cunbu.embedded.Database;
import org.cunbu.embedded.testing.TestServices;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Clocks, journal and calendar on a database of their own, where no other room acts on what the clocks say. */
class ClocksAlone implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Database DATABASE = TestServices.freshDatabase("clocks");

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
                        "cunbu.clock=travelling")
                .applyTo(context);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        R2dbcAutoConfiguration.class,
        R2dbcTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan({
        "org.cunbu.portal.foundation.calendar",
        "org.cunbu.portal.foundation.journal",
        "org.cunbu.portal.foundation.deadlines"
    })
    static class Rooms {}
}
