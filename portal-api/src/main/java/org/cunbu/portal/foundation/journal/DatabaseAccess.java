package org.cunbu.portal.foundation.journal;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** The way to PostgreSQL. Whoever asks for it comes after the migrations. */
@Configuration(proxyBeanMethods = false)
class DatabaseAccess {

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.builder().connectionFactory(connections).build();
    }
}
