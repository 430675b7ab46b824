package org.cunbu.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A realm as a file on the class path describes it, with accounts put into it before Keycloak makes it. */
public final class RealmFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    /** @throws IllegalStateException where the program was built without it */
    public static RealmFile at(String path) {
        try (InputStream in = RealmFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the realm " + path + " is not in the program");
            }
            return new RealmFile(JSON.readTree(in).asObject());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With somebody who can sign in, under a subject known beforehand. */
    public RealmFile with(String subject, String username, String name, String password) {
        realm.withArray("users")
                .addObject()
                .put("id", subject)
                .put("username", username)
                .put("firstName", name)
                .put("enabled", true)
                .putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        return this;
    }

    public ObjectNode json() {
        return realm;
    }
}
