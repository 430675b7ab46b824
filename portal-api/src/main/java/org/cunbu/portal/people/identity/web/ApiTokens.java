package org.cunbu.portal.people.identity.web;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.cunbu.portal.people.identity.KeycloakRealm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Checks bearer tokens with the realm's keys, which are fetched when the first token comes. */
@Configuration(proxyBeanMethods = false)
class ApiTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    ReactiveJwtDecoder apiTokenDecoder(KeycloakRealm realm) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(realm.inside("certs"))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .webClient(impatient())
                .build();
        decoder.setJwtValidator(BelievedTokens.of(realm));
        return token -> decoder.decode(token)
                .onErrorMap(
                        IllegalStateException.class, away -> new JwtException("the realm's keys cannot be had", away));
    }

    private static WebClient impatient() {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
                .responseTimeout(PATIENCE);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build();
    }
}
