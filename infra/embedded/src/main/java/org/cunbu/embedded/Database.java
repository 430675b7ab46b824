package org.cunbu.embedded;

/**
 * A database with the two roles a program needs: the owner, who lays out tables, and the application, which is neither
 * owner nor superuser and may do only what it was granted.
 */
public record Database(
        String host, int port, String name, String owner, String ownerPassword, String app, String appPassword) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
    }

    @Override
    public String toString() {
        return "Database[" + jdbcUrl() + "]";
    }
}
