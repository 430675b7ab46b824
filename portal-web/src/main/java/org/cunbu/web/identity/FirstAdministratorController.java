package org.cunbu.web.identity;

import org.cunbu.portal.foundation.http.NotFound;
import org.cunbu.portal.people.identity.FirstAdministrator;
import org.cunbu.portal.people.identity.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The one-time link from the log: signed in, one button makes its reader the first administrator. */
@Controller
class FirstAdministratorController {
    private final FirstAdministrator first;

    FirstAdministratorController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/first-administrator/{token}")
    Mono<Rendering> ask(@PathVariable String token, SignedIn account) {
        return first.isOpen(token)
                .filter(open -> open)
                .switchIfEmpty(Mono.error(() -> new NotFound("这个链接")))
                .map(open -> Rendering.view("identity/first")
                        .modelAttribute("name", account.name())
                        .modelAttribute("token", token)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @PostMapping("/first-administrator/{token}")
    Mono<Rendering> accept(@PathVariable String token, SignedIn account) {
        return first.accept(token, account)
                .map(post -> Rendering.redirectTo("/me").build());
    }
}
