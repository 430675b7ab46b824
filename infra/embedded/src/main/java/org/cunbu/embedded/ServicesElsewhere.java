package org.cunbu.embedded;

import java.net.URI;
import java.util.Optional;
import org.cunbu.embedded.process.DataFolder;

/** The services of a data folder that another program runs at this moment, as its commands find them. */
public final class ServicesElsewhere {

    private final DataFolder folder;

    public ServicesElsewhere(DataFolder folder) {
        this.folder = folder;
    }

    /** PostgreSQL, where it answers. */
    public PostgresAddress postgres() {
        PostgresAddress address = PostgresServer.address(folder, folder.ports().remembered("postgresql"));
        if (!address.answers()) {
            throw new ServiceFailed(
                    "程序正在运行，但它的 PostgreSQL 没有响应；等它好了再试 · the program runs, but its PostgreSQL does not answer");
        }
        return address;
    }

    public URI elasticsearch() {
        return URI.create("http://127.0.0.1:" + folder.ports().remembered("elasticsearch"));
    }

    public KeycloakAddress keycloak(Optional<String> loginUrl) {
        return KeycloakServer.address(folder, loginUrl);
    }
}
