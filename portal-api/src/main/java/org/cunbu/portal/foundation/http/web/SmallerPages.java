package org.cunbu.portal.foundation.http.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Sends public pages and feeds compressed to whoever can read that: a page of rates has 36 KB, and 6 on its way to a
 * village. Where a secret may stand beside what a visitor typed (receipts, forms, desks), nothing is compressed: the
 * length of a compressed answer tells of its contents.
 */
@Configuration(proxyBeanMethods = false)
class SmallerPages {

    private static final Set<String> TEXTS = Set.of("text/html", "application/atom+xml", "application/xml");
    private static final List<String> WITH_SECRETS = List.of(
            "/receipts",
            "/letters/new",
            "/desk",
            "/me",
            "/first-administrator",
            "/login",
            "/logout",
            "/oauth2",
            "/demo");

    @Bean
    NettyServerCustomizer compressed() {
        return server -> server.compress(SmallerPages::isWorthIt);
    }

    private static boolean isWorthIt(HttpServerRequest request, HttpServerResponse answer) {
        String type = answer.responseHeaders().get(HttpHeaders.CONTENT_TYPE, "");
        return request.method().name().equals("GET")
                && TEXTS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && WITH_SECRETS.stream().noneMatch(request.uri()::startsWith);
    }
}
