package org.cunbu.portal.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cunbu.portal.people.identity.web.BelievedTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

/** What must stand in a token that the realm's key has signed; Keycloak itself would not make the bad ones. */
class BelievedTokensTest {
    private static final String ISSUER = "https://login.example/realms/cunbu";

    private final OAuth2TokenValidator<Jwt> believed = BelievedTokens.of(
            new KeycloakRealm("http://127.0.0.1", null, "cunbu", ISSUER, "cunbu-portal", null, "cunbu-api"));

    @Test
    void are_made_out_to_the_api_by_our_realm_and_run_out_later() {
        assertThat(isBelieved(ISSUER, "cunbu-api", "Bearer", Instant.now().plusSeconds(60)))
                .isTrue();
    }

    @Test
    void are_not_made_out_to_another_client_or_by_another_realm() {
        assertThat(isBelieved(ISSUER, "account", "Bearer", Instant.now().plusSeconds(60)))
                .isFalse();
        assertThat(isBelieved(ISSUER, null, "Bearer", Instant.now().plusSeconds(60)))
                .isFalse();
        assertThat(isBelieved(
                        "https://evil.example",
                        "cunbu-api",
                        "Bearer",
                        Instant.now().plusSeconds(60)))
                .isFalse();
        assertThat(isBelieved(ISSUER + "/", "cunbu-api", "Bearer", Instant.now().plusSeconds(60)))
                .isFalse();
    }

    @Test
    void are_no_id_tokens_and_no_refresh_tokens() {
        assertThat(isBelieved(ISSUER, "cunbu-api", "ID", Instant.now().plusSeconds(60)))
                .isFalse();
        assertThat(isBelieved(ISSUER, "cunbu-api", "Refresh", Instant.now().plusSeconds(60)))
                .isFalse();
    }

    @Test
    void have_not_run_out_and_do_run_out() {
        assertThat(isBelieved(ISSUER, "cunbu-api", "Bearer", Instant.now().minus(Duration.ofMinutes(2))))
                .isFalse();
        assertThat(isBelieved(ISSUER, "cunbu-api", "Bearer", null)).isFalse();
    }

    private boolean isBelieved(String issuer, @Nullable String audience, String type, @Nullable Instant until) {
        Jwt.Builder token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .issuer(issuer)
                .subject("s")
                .claim("typ", type);
        if (audience != null) {
            token.audience(List.of(audience, "account"));
        }
        if (until != null) {
            token.issuedAt(until.minusSeconds(300)).expiresAt(until);
        }
        return !believed.validate(token.build()).hasErrors();
    }
}
