package org.cunbu.portal.people.identity.store;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * Who signed in, written down as the ID token that Keycloak gave and read back from it. Its signature was checked when
 * somebody signed in; the table is ours. So no object of a library is ever written to or read from the database.
 */
final class IdTokens {
    private static final String REGISTRATION = "keycloak";

    private IdTokens() {}

    static OidcUser userOf(SecurityContext context) {
        if (context.getAuthentication() instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new IllegalStateException("a session keeps who signed in at Keycloak and nobody else");
    }

    static SecurityContext read(String idToken) {
        OidcIdToken token = parse(idToken);
        OidcUser user = new DefaultOidcUser(Set.of(new OidcUserAuthority(token)), token);
        return new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), REGISTRATION));
    }

    private static OidcIdToken parse(String idToken) {
        try {
            JWTClaimsSet set = SignedJWT.parse(idToken).getJWTClaimsSet();
            Map<String, Object> claims = new HashMap<>();
            set.getClaims()
                    .forEach((name, value) -> claims.put(name, value instanceof Date day ? day.toInstant() : value));
            Instant issued = set.getIssueTime().toInstant();
            Instant expires = set.getExpirationTime().toInstant();
            return new OidcIdToken(idToken, issued, expires, claims);
        } catch (ParseException e) {
            throw new IllegalStateException("an ID token in the table of sessions cannot be read", e);
        }
    }
}
