package org.cunbu.web.identity;

import java.net.URI;
import org.cunbu.portal.people.identity.EndedAtKeycloak;
import org.cunbu.portal.people.identity.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import reactor.core.publisher.Mono;

/**
 * The pages' guard. Public pages are open and leave no session; the officials' pages ask for signing in. Every form
 * carries its proof. What somebody may do there, the rooms' façades decide.
 */
@Configuration(proxyBeanMethods = false)
class PagesGuard {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    SecurityWebFilterChain pagesGuarded(
            ServerHttpSecurity http,
            FormProof proof,
            WayBack wayBack,
            SignInUnderWay underWay,
            NoTokensKept tokens,
            EndedAtKeycloak ended,
            Arrival arrival,
            ReactiveClientRegistrationRepository clients,
            PublicAddress address) {
        return http.csrf(forms -> forms.csrfTokenRepository(proof)
                        .csrfTokenRequestHandler(inFormsAndUploads())
                        .accessDeniedHandler((exchange, denied) -> Mono.error(denied)))
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable) // foundation.http sets them on every response
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(wayBack))
                .oauth2Login(signIn -> signIn.loginPage("/sign-in")
                        .authorizationRequestRepository(underWay)
                        .authorizedClientRepository(tokens)
                        .oidcSessionRegistry(ended)
                        .authenticationSuccessHandler(arrival)
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler("/sign-in?failed=yes")))
                .oidcLogout(out -> out.oidcSessionRegistry(ended).backChannel(Customizer.withDefaults()))
                .logout(out -> out.logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(alsoAtKeycloak(clients, address)))
                .authorizeExchange(pages -> pages.pathMatchers(
                                "/desk", "/desk/**", "/live/queue", "/live/wall", "/me", "/first-administrator/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .build();
    }

    private static ServerLogoutSuccessHandler alsoAtKeycloak(
            ReactiveClientRegistrationRepository clients, PublicAddress address) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri(address.of("/"));
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }

    /** A form that sends a file carries its proof among the parts, like every other form in its fields. */
    private static ServerCsrfTokenRequestHandler inFormsAndUploads() {
        var handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return handler;
    }
}
