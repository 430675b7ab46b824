package org.cunbu.portal.foundation.http.web;

import org.springframework.web.server.ServerWebExchange;

/** Which addresses are for programs, and so answer in JSON whatever happens. */
final class Paths {

    private Paths() {}

    static boolean isForPrograms(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/");
    }
}
