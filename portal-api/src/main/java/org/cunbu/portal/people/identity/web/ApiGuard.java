package org.cunbu.portal.people.identity.web;

import java.time.Duration;
import org.cunbu.portal.foundation.http.Away;
import org.cunbu.portal.foundation.http.Forbidden;
import org.cunbu.portal.foundation.http.Unauthenticated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * The API's own guard: a bearer token says who is calling, or nobody does; cookies are not looked at, so no page can
 * misuse a browser's session here. What the caller may do, the rooms' façades decide.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class ApiGuard {

    /** Nobody measures the guard's single steps, and each would stay in memory as long as a live page is open. */
    @Bean
    static SecurityObservationSettings guardUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring Security's own, which needs no pattern for headers of plain characters: nearly all are, and all are looked at. */
    @Bean
    static StrictServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(
                name -> isPrintable(name) || StrictServerWebExchangeFirewall.ALLOWED_HEADER_NAMES.test(name));
        firewall.setAllowedHeaderValues(
                value -> isPrintable(value) || StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(value));
        return firewall;
    }

    /** @param text null where the header is not there */
    private static boolean isPrintable(@Nullable String text) {
        if (text == null) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) return false;
        }
        return true;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    SecurityWebFilterChain apiGuarded(ServerHttpSecurity http, ReactiveJwtDecoder tokens) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/api/**"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable) // foundation.http sets them on every response
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(api -> api.jwt(jwt -> jwt.jwtDecoder(tokens))
                        .authenticationEntryPoint((exchange, refused) -> Mono.error(new Unauthenticated()))
                        .authenticationFailureHandler(ApiGuard::refuse))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, refused) -> Mono.error(new Unauthenticated()))
                        .accessDeniedHandler((exchange, denied) -> Mono.error(new Forbidden())))
                .authorizeExchange(anyone -> anyone.anyExchange().permitAll())
                .build();
    }

    /** A bad token is refused; where Keycloak cannot be asked for its keys, nobody says that the token is bad. */
    private static Mono<Void> refuse(WebFilterExchange at, AuthenticationException refused) {
        return Mono.error(
                refused instanceof AuthenticationServiceException
                        ? new Away("登录服务", Duration.ofSeconds(10))
                        : new Unauthenticated());
    }
}
