package org.cunbu.portal.people.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the accounts are. Nothing here is fetched at start: the portal starts while Keycloak is away.
 *
 * @param issuer the realm's public address, the issuer of its tokens
 * @param internalUrl the same realm as the portal reaches it; the public address where none is given
 * @param clientId the portal's own name at Keycloak
 */
@ConfigurationProperties("cunbu.keycloak")
public record KeycloakRealm(
        @DefaultValue("http://localhost:8081/realms/cunbu") String issuer,
        @Nullable String internalUrl,
        @DefaultValue("cunbu-portal") String clientId,
        @Nullable String clientSecret) {

    /** What tokens for the API are made out to. */
    public static final String AUDIENCE = "cunbu-api";

    /** An address that the browser is sent to. */
    public String outside(String endpoint) {
        return issuer + "/protocol/openid-connect/" + endpoint;
    }

    /** An address that the portal itself asks. */
    public String inside(String endpoint) {
        return (internalUrl == null ? issuer : internalUrl) + "/protocol/openid-connect/" + endpoint;
    }

    @Override
    public String toString() {
        return "KeycloakRealm[" + issuer + "]";
    }
}
