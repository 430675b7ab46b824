package org.cunbu.web.problems;

import java.util.Locale;
import java.util.Map;
import org.cunbu.portal.foundation.http.ProblemWriter;
import org.cunbu.portal.foundation.http.Unexpected;
import org.cunbu.web.layout.Frames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Turns whatever went wrong on the way to a page into a page that says so in plain words and where to go now. Programs
 * that do not ask for HTML get the problem details that the API gives.
 */
@Component
@Order(-10)
class ErrorPages implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final ViewResolver views;
    private final ProblemWriter problems;

    ErrorPages(Frames frames, ViewResolver views, ProblemWriter problems) {
        this.frames = frames;
        this.views = views;
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        if (!asksForPage(exchange.getRequest())) {
            return problems.write(exchange, error);
        }
        var trouble = Trouble.of(error);
        if (trouble.ours()) {
            Unexpected.tell(log, error);
        }
        return show(exchange, trouble);
    }

    private Mono<Void> show(ServerWebExchange exchange, Trouble trouble) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(trouble.status()));
        response.getHeaders().setCacheControl("no-store");
        var wait = trouble.retryAfter();
        if (wait != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        var frame = frames.of(exchange);
        var model = Map.<String, Object>of("frame", frame, "trouble", trouble);
        return views.resolveViewName("problems/trouble", Locale.forLanguageTag(frame.language()))
                .flatMap(view -> view.render(model, MediaType.TEXT_HTML, exchange));
    }

    private static boolean asksForPage(ServerHttpRequest request) {
        var path = request.getPath().value();
        return !path.startsWith("/api/") && !path.startsWith("/assets/") && acceptsHtml(request.getHeaders());
    }

    /** What cannot be read as a list of types asks for no page. */
    private static boolean acceptsHtml(HttpHeaders headers) {
        try {
            return headers.getAccept().stream()
                    .anyMatch(type -> type.getSubtype().equals("html"));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
