package org.cunbu.web.identity;

import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody has signed in: the portal gets to know them, and they go on to the page they wanted. */
@Component
class Arrival implements ServerAuthenticationSuccessHandler {
    private final SigningIn signingIn;
    private final RedirectServerAuthenticationSuccessHandler onward;

    Arrival(SigningIn signingIn, WayBack wayBack) {
        this.signingIn = signingIn;
        this.onward = new RedirectServerAuthenticationSuccessHandler("/me");
        this.onward.setRequestCache(wayBack);
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange at, Authentication who) {
        return Mono.justOrEmpty(who.getPrincipal())
                .ofType(ClaimAccessor.class)
                .map(SignedIn::of)
                .flatMap(signingIn::arrive)
                .then(Mono.defer(() -> onward.onAuthenticationSuccess(at, who)));
    }
}
