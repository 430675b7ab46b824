package org.cunbu.drills.ground;

import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.RealmFile;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.standalone.demo.DemoAccount;
import tools.jackson.databind.node.ObjectNode;

/** The shipped realm under a name of the drill's own, with the demonstration's officials in it. */
public final class Realm {

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
        admin.makeRealm(name, shippedWithOfficials());
        admin.changeClient(name, "cunbu-portal", client -> client.put("secret", realm.portalSecret));
        admin.portalAt(name, portal, portal);
        return realm;
    }

    private static ObjectNode shippedWithOfficials() {
        RealmFile realm = RealmFile.at("/keycloak/cunbu-realm.json");
        DemoAccount.ALL.forEach(account -> account.in(realm));
        return realm.json();
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
