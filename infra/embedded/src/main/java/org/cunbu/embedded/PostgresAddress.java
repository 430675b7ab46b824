package org.cunbu.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;

/** Where PostgreSQL is, and as its superuser the few things that only one may do: make databases and roles. */
public record PostgresAddress(String host, int port, String superuser, String password) {

    /** The database of this name with both roles; made if absent, its passwords set again if present. */
    public Database database(String name, String ownerPassword, String appPassword) {
        String checked = checked(name);
        Database database =
                new Database(host, port, checked, checked + "_owner", ownerPassword, checked + "_app", appPassword);
        try (Connection connection = connect("postgres");
                Statement sql = connection.createStatement()) {
            role(sql, database.owner(), ownerPassword);
            role(sql, database.app(), appPassword);
            if (!exists(sql, "select 1 from pg_database where datname = '" + checked + "'")) {
                sql.execute("create database " + checked + " owner " + database.owner() + " template template0");
            }
            sql.execute("revoke all on database " + checked + " from public");
            sql.execute("grant connect on database " + checked + " to " + database.app());
            // A transaction left open holds up every reader of the journal.
            String limits = "alter role " + database.app() + " in database " + checked + " set ";
            sql.execute(limits + "idle_in_transaction_session_timeout = '15s'");
            sql.execute(limits + "transaction_timeout = '60s'");
        } catch (SQLException failed) {
            throw new ServiceFailed("the database " + name + " cannot be made: " + failed.getMessage(), failed);
        }
        openSchema(database);
        return database;
    }

    private void openSchema(Database database) {
        try (Connection connection = connect(database.name());
                Statement sql = connection.createStatement()) {
            sql.execute("alter schema public owner to " + database.owner());
            sql.execute("revoke all on schema public from public");
            sql.execute("grant usage on schema public to " + database.app());
        } catch (SQLException failed) {
            throw new ServiceFailed("the schema of " + database.name() + " cannot be prepared", failed);
        }
    }

    public void drop(Database database) {
        try (Connection connection = connect("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("drop database if exists " + database.name() + " with (force)");
            sql.execute("drop role if exists " + database.app());
            sql.execute("drop role if exists " + database.owner());
        } catch (SQLException failed) {
            throw new ServiceFailed("the database " + database.name() + " cannot be dropped", failed);
        }
    }

    /** As superuser; for settings and for looking, never for the portal. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", superuser);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, properties);
    }

    boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        String verb = exists(sql, "select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        sql.execute(verb + " role " + name + " login nosuperuser nocreatedb nocreaterole password '"
                + password.replace("'", "''") + "'");
    }

    private static boolean exists(Statement sql, String question) throws SQLException {
        try (ResultSet rows = sql.executeQuery(question)) {
            return rows.next();
        }
    }

    private static String checked(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (!small.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("a database is named with letters, digits and underscores: " + name);
        }
        return small;
    }

    @Override
    public String toString() {
        return "PostgresAddress[" + host + ":" + port + "]";
    }
}
