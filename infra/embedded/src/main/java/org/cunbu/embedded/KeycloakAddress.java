package org.cunbu.embedded;

import java.net.URI;

/**
 * Where Keycloak is and who may administer it.
 *
 * @param url its address on this machine
 * @param publicUrl its address as browsers see it; the issuer of every realm begins with it
 * @param adminClient a client of the realm master that may do everything
 */
public record KeycloakAddress(URI url, URI publicUrl, String adminClient, String adminSecret) {

    public String issuer(String realm) {
        return publicUrl + "/realms/" + realm;
    }

    /** An address of the realm as this machine reaches it, whatever the world outside does. */
    public String inside(String realm, String path) {
        return url + "/realms/" + realm + path;
    }

    /** An address of the realm to which browsers are sent. */
    public String outside(String realm, String path) {
        return publicUrl + "/realms/" + realm + path;
    }

    @Override
    public String toString() {
        return "KeycloakAddress[" + url + "]";
    }
}
