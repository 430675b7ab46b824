package org.cunbu.embedded;

/** The servers there are. */
public enum Server {
    POSTGRESQL("PostgreSQL"),
    ELASTICSEARCH("Elasticsearch"),
    KEYCLOAK("Keycloak");

    private final String words;

    Server(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
