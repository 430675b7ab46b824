package org.cunbu.web.identity;

import org.cunbu.portal.foundation.http.Unauthenticated;
import org.cunbu.portal.people.identity.WithoutPost;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** On a page, who is not signed in is taken to signing in, and who has no post to the page that says so. */
@ControllerAdvice("org.cunbu.web")
@Order(0)
class NotHere {
    private final WayBack wayBack;

    NotHere(WayBack wayBack) {
        this.wayBack = wayBack;
    }

    @ExceptionHandler(Unauthenticated.class)
    Mono<Rendering> signIn(ServerWebExchange exchange) {
        return wayBack.saveRequest(exchange)
                .thenReturn(Rendering.redirectTo("/sign-in").build());
    }

    @ExceptionHandler(WithoutPost.class)
    Rendering withoutPost() {
        return Rendering.redirectTo("/me").build();
    }
}
