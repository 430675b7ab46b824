package org.cunbu.portal.foundation.http.web;

import org.springframework.web.server.ServerWebExchange;

/** Which addresses are for programs, and so answer in JSON whatever happens. */
final class Paths {

    private Paths() {}

    static boolean isForPrograms(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/") || isOfTheLog(path);
    }

    /** What other people's programs fetch of the public log; its pages beside it are for readers. */
    private static boolean isOfTheLog(String path) {
        return path.equals("/log/checkpoint")
                || path.equals("/log/key")
                || path.startsWith("/log/tile/")
                || path.startsWith("/log/proof/")
                || path.startsWith("/log/continuation/");
    }
}
