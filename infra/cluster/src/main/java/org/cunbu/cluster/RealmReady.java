package org.cunbu.cluster;

import java.net.URI;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.RealmFile;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.process.Pause;
import org.springframework.core.env.Environment;

/**
 * Makes the realm in which officials sign in, where it is not there yet, and tells it the portal's addresses and
 * secrets. What administrators have changed in a realm that is there stays. May be run again at any time.
 */
final class RealmReady {

    private static final int PATIENCE_SECONDS = 300;

    private RealmReady() {}

    static void make(Environment given) {
        URI keycloak = URI.create(given.getRequiredProperty("cunbu.keycloak.url"));
        KeycloakAdmin admin = new KeycloakAdmin(new KeycloakAddress(
                keycloak,
                keycloak,
                given.getRequiredProperty("cunbu.keycloak.admin-client"),
                given.getRequiredProperty("cunbu.keycloak.admin-secret")));
        try {
            await(admin, keycloak);
            prepare(admin, given);
        } catch (ServiceFailed failed) {
            throw new CannotStart("realm 没有准备好：" + failed.getMessage() + " · the realm is not ready");
        }
    }

    private static void prepare(KeycloakAdmin admin, Environment given) {
        String realm = given.getProperty("cunbu.keycloak.realm", "cunbu");
        boolean fresh = !admin.hasRealm(realm);
        if (fresh) {
            admin.makeRealm(realm, RealmFile.at("/keycloak/cunbu-realm.json").json());
        }
        String secret = given.getRequiredProperty("cunbu.keycloak.client-secret");
        admin.changeClient(realm, "cunbu-portal", client -> client.put("secret", secret));
        String machine = given.getProperty("cunbu.keycloak.machine-secret", "");
        admin.changeClient(realm, "cunbu-machine", client -> {
            client.put("enabled", !machine.isBlank());
            if (!machine.isBlank()) client.put("secret", machine);
        });
        admin.portalAt(
                realm,
                withoutSlash(given.getRequiredProperty("cunbu.public-url")),
                withoutSlash(given.getRequiredProperty("cunbu.keycloak.portal-inside")));
        System.out.println("realm " + realm + (fresh ? " 已新建" : " 已更新") + " · the realm is ready");
    }

    private static void await(KeycloakAdmin admin, URI keycloak) {
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!admin.answers()) {
            if (System.nanoTime() > until) {
                throw new ServiceFailed("Keycloak 没有响应 · Keycloak does not answer at " + keycloak);
            }
            Pause.millis(1_000);
        }
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }
}
