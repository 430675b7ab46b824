package org.cunbu.portal.foundation.http.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What every response tells the browser, errors and static files included: run nothing that is not ours, show us in no
 * frame, guess no types, tell no other site where the reader came from; and keep no copy of what does not say that it may
 * be kept.
 */
@Component
@Order(-2_000)
class SecurityHeaders implements WebFilter {

    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private final String policy;
    private final boolean https;

    /**
     * @param site  the portal's public address
     * @param login the address of the sign-in service, to which the form that signs out leads
     */
    SecurityHeaders(@Value("${cunbu.public-url:}") String site, @Value("${cunbu.keycloak.issuer:}") String login) {
        this.https = site.startsWith("https:");
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                + "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
                + "form-action 'self'" + origin(login) + "; base-uri 'none'; frame-ancestors 'none'"
                + (https ? "; upgrade-insecure-requests" : "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", PERMISSIONS);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> keepNothing(headers)));
        return chain.filter(exchange);
    }

    private static void keepNothing(HttpHeaders headers) {
        if (headers.getCacheControl() == null) headers.setCacheControl("no-store");
    }

    private static String origin(String address) {
        if (address.isBlank()) return "";
        URI uri = URI.create(address);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return " " + uri.getScheme() + "://" + uri.getHost() + port;
    }
}
