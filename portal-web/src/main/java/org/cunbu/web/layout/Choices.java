package org.cunbu.web.layout;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a browser remembers for its owner: the size of type and the language. Nothing else, and nothing of the person. */
final class Choices {

    static final String SIZE = "size";
    static final String LANGUAGE = "lang";

    private Choices() {}

    static TypeSize size(ServerHttpRequest request) {
        return TypeSize.of(read(request, SIZE));
    }

    /** Chinese unless English was asked for. */
    static String language(ServerHttpRequest request) {
        return read(request, LANGUAGE).equals("en") ? "en" : "zh-CN";
    }

    static ResponseCookie keep(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }

    private static String read(ServerHttpRequest request, String name) {
        var cookie = request.getCookies().getFirst(name);
        return cookie == null ? "" : cookie.getValue();
    }
}
