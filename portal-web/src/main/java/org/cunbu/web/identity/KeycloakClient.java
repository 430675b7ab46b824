package org.cunbu.web.identity;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Map;
import org.cunbu.portal.people.identity.KeycloakRealm;
import org.cunbu.portal.people.identity.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * The portal as Keycloak knows it. All addresses are named here and none is fetched at start: the portal starts while
 * Keycloak is away, and signing in works once it is there.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {
    static final String NAME = "keycloak";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    ClientRegistration keycloakRegistration(KeycloakRealm realm, PublicAddress address) {
        String secret = realm.clientSecret();
        return ClientRegistration.withRegistrationId(NAME)
                .clientName("Keycloak")
                .clientId(realm.clientId())
                .clientSecret(secret == null ? "" : secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.of("/login/oauth2/code/" + NAME))
                .scope("openid")
                .issuerUri(realm.expectedIssuer())
                .authorizationUri(realm.outside("auth"))
                .tokenUri(realm.inside("token"))
                .jwkSetUri(realm.inside("certs"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", realm.outside("logout")))
                .build();
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration keycloak) {
        return new InMemoryReactiveClientRegistrationRepository(keycloak);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens() {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(impatient());
        return client;
    }

    /** Nobody waits longer than this for Keycloak. */
    static WebClient impatient() {
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
                .responseTimeout(PATIENCE);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .build();
    }
}
