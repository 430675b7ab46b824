package org.cunbu.portal.people.identity;

import org.cunbu.portal.people.identity.store.PageSessions;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends sessions when Keycloak says that somebody signed out there. Which sessions came from which sign-in stands in the
 * table of sessions, so every replica knows; ending them there is all there is to do.
 */
@Component
public class EndedAtKeycloak implements ReactiveOidcSessionRegistry {
    private final PageSessions sessions;

    public EndedAtKeycloak(PageSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> saveSessionInformation(OidcSessionInformation session) {
        return Mono.empty();
    }

    @Override
    public Mono<OidcSessionInformation> removeSessionInformation(String session) {
        return Mono.empty();
    }

    @Override
    public Flux<OidcSessionInformation> removeSessionInformation(OidcLogoutToken told) {
        return sessions.endAll(told.getSubject(), told.getSessionId()).thenMany(Flux.empty());
    }
}
