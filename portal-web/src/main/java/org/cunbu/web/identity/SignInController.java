package org.cunbu.web.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The door to signing in: on to Keycloak, or a page that says why not now. */
@Controller
class SignInController {
    static final String BEGIN = "/oauth2/authorization/" + KeycloakClient.NAME;

    private final KeycloakReached keycloak;
    private final WayBack wayBack;

    SignInController(KeycloakReached keycloak, WayBack wayBack) {
        this.keycloak = keycloak;
        this.wayBack = wayBack;
    }

    @GetMapping("/sign-in")
    Mono<Rendering> signIn(
            @RequestParam @Nullable String to, @RequestParam @Nullable String failed, ServerWebExchange exchange) {
        if (to != null) {
            wayBack.remember(exchange, to);
        }
        return keycloak.now().map(there -> there ? onward(failed != null) : away());
    }

    private static Rendering onward(boolean failed) {
        return failed
                ? Rendering.view("identity/failed")
                        .status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : Rendering.redirectTo(BEGIN).build();
    }

    private static Rendering away() {
        return Rendering.view("identity/away")
                .status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
