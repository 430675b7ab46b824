package org.cunbu.web.layout;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives every page its frame, and every form its proof that it came from here. */
@ControllerAdvice("org.cunbu.web")
class EveryPage {

    private final Frames frames;

    EveryPage(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame(ServerWebExchange exchange) {
        return frames.of(exchange);
    }

    @ModelAttribute(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME)
    Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.empty() : token;
    }
}
