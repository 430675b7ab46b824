package org.cunbu.standalone;

import java.util.List;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.RealmFile;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.standalone.demo.DemoAccount;
import tools.jackson.databind.node.ObjectNode;

/** The realm in which officials sign in: made at the first start, told the portal's address at each. */
final class Realm {

    private static final String FILE = "/keycloak/cunbu-realm.json";

    private final DataFolder folder;
    private final Wishes wishes;
    private final List<DemoAccount> accounts;

    Realm(DataFolder folder, Wishes wishes, List<DemoAccount> accounts) {
        this.folder = folder;
        this.wishes = wishes;
        this.accounts = accounts;
    }

    String portalSecret() {
        return folder.secret("keycloak-portal");
    }

    void prepare(KeycloakAddress address) {
        KeycloakAdmin admin = new KeycloakAdmin(address);
        if (!admin.hasRealm(PortalSettings.REALM)) {
            admin.makeRealm(PortalSettings.REALM, shipped());
        }
        if (accounts.isEmpty()) {
            refuseDemoAccounts(admin);
        }
        admin.changeClient(PortalSettings.REALM, "cunbu-portal", client -> client.put("secret", portalSecret()));
        admin.changeClient(
                PortalSettings.REALM,
                "cunbu-machine",
                client -> client.put("secret", folder.secret("keycloak-machine")));
        admin.portalAt(PortalSettings.REALM, wishes.publicUrl().toString(), backChannel());
    }

    /** Their passwords are known to everybody. */
    private static void refuseDemoAccounts(KeycloakAdmin admin) {
        for (DemoAccount account : DemoAccount.ALL) {
            if (admin.findUser(PortalSettings.REALM, account.username())
                    .filter(account.subject()::equals)
                    .isPresent()) {
                throw new CannotStart("Keycloak 里有演示账号 " + account.username()
                        + "，密码人人知道；请先在 Keycloak 里删除 · a demonstration's account is in the realm; remove it first");
            }
        }
    }

    /** Where Keycloak tells the portal that somebody has signed out: a certificate names the public address only. */
    private String backChannel() {
        return wishes.tls().isPresent() ? wishes.publicUrl().toString() : "http://127.0.0.1:" + wishes.port();
    }

    /** Each under a subject known beforehand, so that the portal knows its people while Keycloak is away. */
    private ObjectNode shipped() {
        RealmFile realm = RealmFile.at(FILE);
        accounts.forEach(account -> account.in(realm));
        return realm.json();
    }
}
