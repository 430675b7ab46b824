package org.cunbu.web.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Remembers, in the browser, which page somebody wanted when they were asked to sign in; always one of our own. */
@Component
class WayBack implements ServerRequestCache {
    private static final String COOKIE = "way-back";
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final SignedCookies cookies;

    WayBack(SignedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Mono<Void> saveRequest(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return Mono.fromRunnable(() -> {
            if (request.getMethod().equals(HttpMethod.GET)) {
                String query = request.getURI().getRawQuery();
                remember(exchange, request.getURI().getRawPath() + (query == null ? "" : "?" + query));
            }
        });
    }

    /** Remembers a page by its path; what is not plainly a path of this portal is not remembered. */
    void remember(ServerWebExchange exchange, String path) {
        if (isOurs(path)) {
            cookies.leave(exchange, COOKIE, path, LASTS);
        }
    }

    @Override
    public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookies.find(exchange, COOKIE))
                .filter(WayBack::isOurs)
                .map(URI::create)
                .doOnNext(path -> cookies.forget(exchange, COOKIE));
    }

    @Override
    public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
        return Mono.empty();
    }

    static boolean isOurs(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\") || path.length() > 1_000) {
            return false;
        }
        try {
            URI address = URI.create(path);
            return address.getHost() == null && address.getScheme() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
