package org.cunbu.web.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Remembers a sign-in that has begun, in the browser that began it: what came back must carry the same state, and only
 * this browser has the PKCE verifier. So nobody can fill a table by beginning sign-ins.
 */
@Component
class SignInUnderWay implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "sign-in";
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String BETWEEN = "\n";

    private final SignedCookies cookies;
    private final ClientRegistration keycloak;

    SignInUnderWay(SignedCookies cookies, ClientRegistration keycloak) {
        this.cookies = cookies;
        this.keycloak = keycloak;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst("state");
        return Mono.justOrEmpty(cookies.find(exchange, COOKIE).flatMap(this::read))
                .filter(begun -> begun.getState() != null && begun.getState().equals(state));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest begun, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            if (begun == null) {
                cookies.forget(exchange, COOKIE);
            } else {
                cookies.leave(exchange, COOKIE, write(begun), LASTS);
            }
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange).doOnNext(begun -> cookies.forget(exchange, COOKIE));
    }

    private static String write(OAuth2AuthorizationRequest begun) {
        return String.join(
                BETWEEN,
                String.valueOf(begun.getState()),
                begun.<String>getAttribute(PkceParameterNames.CODE_VERIFIER),
                begun.<String>getAttribute(OidcParameterNames.NONCE),
                String.valueOf(begun.getRedirectUri()));
    }

    private Optional<OAuth2AuthorizationRequest> read(String word) {
        String[] parts = word.split(BETWEEN, -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        return Optional.of(OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(keycloak.getProviderDetails().getAuthorizationUri()))
                .clientId(keycloak.getClientId())
                .scopes(keycloak.getScopes())
                .state(parts[0])
                .redirectUri(parts[3])
                .attributes(Map.of(
                        "registration_id",
                        keycloak.getRegistrationId(),
                        PkceParameterNames.CODE_VERIFIER,
                        parts[1],
                        OidcParameterNames.NONCE,
                        parts[2]))
                .build());
    }
}
