package org.cunbu.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.cunbu.embedded.PostgresAddress;
import org.cunbu.embedded.testing.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The SQL that compose gives to an empty PostgreSQL, run on a real one; then the tables, laid out by their owner. */
class RolesTest {

    private final PostgresAddress postgres = TestServices.postgres();
    private final String mark = "c" + Long.toHexString(System.nanoTime());

    @Test
    void
            an_empty_server_becomes_one_on_which_the_owner_lays_out_the_tables_and_the_portal_may_only_what_it_was_granted()
                    throws SQLException {
        superuser("postgres", "roles.sql");
        superuser(mark + "_portal", "schema.sql");

        StandardEnvironment given = new StandardEnvironment();
        given.getPropertySources()
                .addFirst(new MapPropertySource(
                        "given",
                        Map.of(
                                "spring.flyway.url",
                                url(),
                                "spring.flyway.user",
                                mark + "_portal_owner",
                                "spring.flyway.password",
                                "only-here-owner",
                                "cunbu.database.application-role",
                                mark + "_portal_app")));
        Settings.check(given, Part.MIGRATE);
        Migrating.run(given);
        Migrating.run(given);

        try (Connection portal = DriverManager.getConnection(url(), mark + "_portal_app", "only-here-app");
                Statement sql = portal.createStatement()) {
            assertThat(first(sql, "select count(*) from journal_entry")).isEqualTo("0");
            assertThat(first(sql, "show transaction_timeout")).isEqualTo("1min");
            assertThatThrownBy(() -> sql.execute("delete from journal_entry"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> sql.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThat(first(sql, "select rolsuper::text from pg_roles where rolname = '" + mark + "_portal_owner'"))
                    .isEqualTo("false");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url(), mark + "_keycloak", "only-here-keycloak")
                        .close())
                .hasMessageContaining("permission denied");
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection server = postgres.connect("postgres");
                Statement sql = server.createStatement()) {
            sql.execute("drop database if exists " + mark + "_portal with (force)");
            sql.execute("drop database if exists " + mark + "_keycloak with (force)");
            for (String role : new String[] {"_portal_app", "_portal_owner", "_keycloak"}) {
                sql.execute("drop role if exists " + mark + role);
            }
        }
    }

    private String url() {
        return "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/" + mark + "_portal";
    }

    /** The server is shared with other tests: every name gets a mark before it. */
    private void superuser(String database, String file) throws SQLException {
        String text = Sources.text("infra/compose/postgres/" + file)
                .replaceAll("(?m)^--.*$", "")
                .replace(":'owner_password'", "'only-here-owner'")
                .replace(":'app_password'", "'only-here-app'")
                .replace(":'keycloak_password'", "'only-here-keycloak'")
                .replaceAll("\\b(portal_owner|portal_app)\\b", mark + "_$1")
                .replaceAll("\\b(database|role|to|owner|from) (portal|keycloak)\\b", "$1 " + mark + "_$2");
        try (Connection server = postgres.connect(database);
                Statement sql = server.createStatement()) {
            for (String statement : text.split(";")) {
                if (!statement.isBlank()) sql.execute(statement);
            }
        }
    }

    private static String first(Statement sql, String question) throws SQLException {
        try (ResultSet rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
