package org.cunbu.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cunbu.portal.people.identity.KeycloakRealm;
import org.cunbu.web.testing.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;

/** Nothing listens where Keycloak should be. */
@PagesTest
class KeycloakAwayTest {
    private final KeycloakRealm nowhere =
            new KeycloakRealm("http://127.0.0.1:1", null, "cunbu", null, "cunbu-portal", null, "cunbu-api");

    @Autowired
    private WayBack wayBack;

    @Test
    void signing_in_says_so_with_503_and_when_to_try_again() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/sign-in"));
        var door = new SignInController(new KeycloakReached(nowhere), wayBack);

        StepVerifier.create(door.signIn(null, null, exchange))
                .assertNext(page -> {
                    assertThat(page.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(page.view()).isEqualTo("identity/away");
                    assertThat(page.headers().getFirst("Retry-After")).isEqualTo("30");
                })
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }
}
