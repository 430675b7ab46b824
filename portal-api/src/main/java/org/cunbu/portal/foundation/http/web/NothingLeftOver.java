package org.cunbu.portal.foundation.http.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What a form with files left on the disk goes with its request. The framework sees to that where the request ends; here
 * it is seen to where the sender went away in the middle.
 */
@Component
@Order(-1_500)
class NothingLeftOver implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .doOnCancel(() -> exchange.cleanupMultipart().onErrorComplete().subscribe());
    }
}
