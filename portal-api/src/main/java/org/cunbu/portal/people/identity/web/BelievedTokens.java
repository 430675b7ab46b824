package org.cunbu.portal.people.identity.web;

import java.time.Duration;
import java.util.List;
import org.cunbu.portal.people.identity.KeycloakRealm;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Which bearer tokens, signed by our realm's key, the API believes: issued by the realm, made out to the API, access
 * tokens and not run out. Roles inside a token are not read.
 */
public final class BelievedTokens {
    private BelievedTokens() {}

    public static OAuth2TokenValidator<Jwt> of(KeycloakRealm realm) {
        JwtTimestampValidator inTime = new JwtTimestampValidator(Duration.ofSeconds(30));
        inTime.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                inTime,
                new JwtIssuerValidator(realm.expectedIssuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(realm.audience())),
                new JwtClaimValidator<String>("typ", "Bearer"::equals),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()));
    }
}
