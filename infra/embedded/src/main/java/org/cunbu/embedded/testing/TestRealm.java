package org.cunbu.embedded.testing;

import java.util.HashMap;
import java.util.Map;
import org.cunbu.embedded.KeycloakAddress;
import org.cunbu.embedded.KeycloakAdmin;
import org.cunbu.embedded.process.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A realm like the shipped one, for tests.
 *
 * @param portalSecret the secret of client {@code cunbu-portal}
 * @param machineSecret the secret of client {@code cunbu-machine}
 * @param testSecret the secret of client {@code cunbu-test}, which gives a user's token for the password; the shipped
 *     realm has no such client
 */
public record TestRealm(
        String name, KeycloakAddress keycloak, String portalSecret, String machineSecret, String testSecret) {

    static TestRealm make(KeycloakAdmin admin, KeycloakAddress address, String name, JsonNode shipped) {
        TestRealm realm =
                new TestRealm(name, address, DataFolder.random(24), DataFolder.random(24), DataFolder.random(24));
        ObjectNode description = shipped.deepCopy().asObject();
        description
                .withArray("clients")
                .addObject()
                .put("clientId", "cunbu-test")
                .put("enabled", true)
                .put("publicClient", false)
                .put("secret", realm.testSecret)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .putArray("defaultClientScopes")
                .add("basic")
                .add("profile")
                .add("cunbu-api");
        admin.makeRealm(name, description);
        admin.changeClient(name, "cunbu-portal", client -> client.put("secret", realm.portalSecret));
        admin.changeClient(name, "cunbu-machine", client -> client.put("secret", realm.machineSecret));
        return realm;
    }

    public String issuer() {
        return keycloak.issuer(name);
    }

    public String jwksUrl() {
        return keycloak.inside(name, "/protocol/openid-connect/certs");
    }

    /** Makes a user. @return the subject that tokens name */
    public String user(String userName, String displayName, String password) {
        return new KeycloakAdmin(keycloak).user(name, userName, displayName, password);
    }

    /** Signs a user out of everything, as Keycloak's administrator does. */
    public void signOutEverywhere(String userName) {
        KeycloakAdmin admin = new KeycloakAdmin(keycloak);
        admin.findUser(name, userName).ifPresent(id -> admin.signOut(name, id));
    }

    /** Lets the portal at this address sign people in. */
    public void portalAt(String publicUrl) {
        new KeycloakAdmin(keycloak).portalAt(name, publicUrl, publicUrl);
    }

    /** A user's access token for the API. */
    public String token(String userName, String password) {
        Map<String, String> fields = new HashMap<>(TestServices.clientFields("cunbu-test", testSecret));
        fields.putAll(Map.of("grant_type", "password", "username", userName, "password", password));
        return new KeycloakAdmin(keycloak).token(name, fields);
    }

    /** A machine's access token for the API. */
    public String machineToken() {
        Map<String, String> fields = new HashMap<>(TestServices.clientFields("cunbu-machine", machineSecret));
        fields.put("grant_type", "client_credentials");
        return new KeycloakAdmin(keycloak).token(name, fields);
    }

    @Override
    public String toString() {
        return "TestRealm[" + name + "]";
    }
}
