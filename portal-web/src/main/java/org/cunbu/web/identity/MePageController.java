package org.cunbu.web.identity;

import org.cunbu.portal.people.identity.SignedIn;
import org.cunbu.portal.people.identity.SigningIn;
import org.cunbu.portal.people.identity.WithoutPost;
import org.cunbu.portal.people.organization.Organization;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Tells somebody who has signed in what they may do here, and who has no post that they have none. */
@Controller
class MePageController {
    private final SigningIn signingIn;
    private final Organization organization;

    MePageController(SigningIn signingIn, Organization organization) {
        this.signingIn = signingIn;
        this.organization = organization;
    }

    @GetMapping("/me")
    Mono<Rendering> me(SignedIn account) {
        return signingIn
                .official(account)
                .map(official -> MePage.of(account, official, organization))
                .onErrorReturn(WithoutPost.class, MePage.withoutPost(account))
                .map(page -> Rendering.view("identity/me")
                        .modelAttribute("page", page)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
