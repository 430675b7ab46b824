package org.cunbu.portal.people.identity.web;

import org.cunbu.portal.foundation.http.Unauthenticated;
import org.cunbu.portal.people.identity.Anyone;
import org.cunbu.portal.people.identity.Caller;
import org.cunbu.portal.people.identity.Official;
import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.identity.WithoutPost;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Hands a controller who is calling: an {@link Official}, a {@link Caller}, or just the account {@link SignedIn}. It stands
 * before the body among a method's parameters: whoever is not signed in hears that, not what is wrong with what was sent.
 */
@Component
public class CallerArgument implements HandlerMethodArgumentResolver {
    private final SigningIn signingIn;

    public CallerArgument(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Official.class || type == Caller.class || type == SignedIn.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Class<?> type = parameter.getParameterType();
        Mono<SignedIn> account = accountOf(exchange);
        if (type == Caller.class) {
            return account.flatMap(signingIn::official)
                    .cast(Object.class)
                    .onErrorReturn(WithoutPost.class, new Anyone())
                    .defaultIfEmpty(new Anyone());
        }
        Mono<SignedIn> present = account.switchIfEmpty(Mono.error(Unauthenticated::new));
        return type == Official.class
                ? present.flatMap(signingIn::official).cast(Object.class)
                : present.cast(Object.class);
    }

    private static Mono<SignedIn> accountOf(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(Authentication.class)
                .filter(Authentication::isAuthenticated)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(ClaimAccessor.class)
                .map(SignedIn::of);
    }
}
