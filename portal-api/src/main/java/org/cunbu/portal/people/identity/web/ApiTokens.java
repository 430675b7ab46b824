package org.cunbu.portal.people.identity.web;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import org.cunbu.portal.people.identity.KeycloakRealm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * Which bearer tokens the API believes: signed by our realm's key, issued by it, made out to {@code cunbu-api}, an access
 * token, and not run out. Roles inside a token are not read. The realm's keys are fetched when the first token comes.
 */
@Configuration(proxyBeanMethods = false)
class ApiTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    ReactiveJwtDecoder apiTokenDecoder(KeycloakRealm realm) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(realm.inside("certs"))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .webClient(impatient())
                .build();
        decoder.setJwtValidator(believed(realm));
        return decoder;
    }

    static OAuth2TokenValidator<Jwt> believed(KeycloakRealm realm) {
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

    private static WebClient impatient() {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
                .responseTimeout(PATIENCE);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build();
    }
}
