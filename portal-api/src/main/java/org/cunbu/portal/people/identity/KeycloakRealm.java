package org.cunbu.portal.people.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the accounts are. Nothing here is fetched at start: the portal starts while Keycloak is away.
 *
 * @param url Keycloak as the portal reaches it
 * @param publicUrl Keycloak as browsers reach it; the same where none is given
 * @param issuer who its tokens must name as their issuer; follows from the public address where none is given
 * @param clientId the portal's own name at Keycloak
 */
@ConfigurationProperties("cunbu.keycloak")
public record KeycloakRealm(
        @DefaultValue("http://localhost:8081") String url,
        @Nullable String publicUrl,
        @DefaultValue("cunbu") String realm,
        @Nullable String issuer,
        @DefaultValue("cunbu-portal") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("cunbu-api") String audience) {

    /** Who its tokens must name as their issuer. */
    public String expectedIssuer() {
        return issuer == null ? outsideRealm() : issuer;
    }

    /** An address that the browser is sent to. */
    public String outside(String endpoint) {
        return outsideRealm() + "/protocol/openid-connect/" + endpoint;
    }

    /** An address that the portal itself asks. */
    public String inside(String endpoint) {
        return url + "/realms/" + realm + "/protocol/openid-connect/" + endpoint;
    }

    private String outsideRealm() {
        return (publicUrl == null ? url : publicUrl) + "/realms/" + realm;
    }

    @Override
    public String toString() {
        return "KeycloakRealm[" + expectedIssuer() + "]";
    }
}
