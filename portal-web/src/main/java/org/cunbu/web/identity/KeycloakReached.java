package org.cunbu.web.identity;

import org.cunbu.portal.people.identity.KeycloakRealm;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks Keycloak whether it is there, before somebody is sent to it. */
@Component
class KeycloakReached {
    private final WebClient client = KeycloakClient.impatient();
    private final KeycloakRealm realm;

    KeycloakReached(KeycloakRealm realm) {
        this.realm = realm;
    }

    Mono<Boolean> now() {
        return client.get()
                .uri(realm.inside("certs"))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
                .onErrorReturn(false);
    }
}
