package org.cunbu.portal.people.identity;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import org.cunbu.portal.foundation.watch.Figure;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** cunbu_accounts_up: 1 while Keycloak answers, 0 while officials cannot sign in. */
@Component
class AccountsUp extends Figure {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeycloakRealm realm;
    private final WebClient keycloak = WebClient.create();

    AccountsUp(KeycloakRealm realm, MeterRegistry registry) {
        super(registry, "cunbu.accounts.up", "", "Whether Keycloak answers", Duration.ofSeconds(30));
        this.realm = realm;
    }

    @Override
    protected Flux<Row<Number>> look() {
        return keycloak.get()
                .uri(realm.inside("certs"))
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .thenReturn(1)
                .onErrorResume(away -> Mono.just(0))
                .map(Figure::value)
                .flux();
    }
}
