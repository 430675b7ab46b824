package org.cunbu.drills.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.standalone.demo.DemoAccount;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shipped realm under a name of the drill's own, with the demonstration's officials in it. */
public final class Realm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakAddress keycloak;
    private final String name;
    private final String portalSecret = DataFolder.random(18);

    private Realm(KeycloakAddress keycloak, String name) {
        this.keycloak = keycloak;
        this.name = name;
    }

    static Realm make(KeycloakAddress keycloak, String name, String portal) {
        var realm = new Realm(keycloak, name);
        var admin = new KeycloakAdmin(keycloak);
        admin.makeRealm(name, withOfficials(shipped()));
        admin.changeClient(name, "cunbu-portal", client -> client.put("secret", realm.portalSecret));
        admin.portalAt(name, portal, portal);
        return realm;
    }

    private static ObjectNode withOfficials(ObjectNode realm) {
        ArrayNode users = realm.putArray("users");
        for (DemoAccount account : DemoAccount.ALL) {
            users.addObject()
                    .put("id", account.subject())
                    .put("username", account.username())
                    .put("firstName", account.name())
                    .put("enabled", true)
                    .putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", account.password())
                    .put("temporary", false);
        }
        return realm;
    }

    private static ObjectNode shipped() {
        try (InputStream in = Realm.class.getResourceAsStream("/keycloak/cunbu-realm.json")) {
            if (in == null) throw new IllegalStateException("the realm is not in the program");
            return JSON.readTree(in).asObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public String portalSecret() {
        return portalSecret;
    }

    void drop() {
        new KeycloakAdmin(keycloak).dropRealm(name);
    }
}
