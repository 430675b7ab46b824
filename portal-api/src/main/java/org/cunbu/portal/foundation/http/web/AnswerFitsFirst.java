package org.cunbu.portal.foundation.http.web;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Whoever wants something done and cannot read the answer is told so before anything is done: otherwise a letter would be
 * kept and its writer told that it was refused.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class AnswerFitsFirst implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Paths.isForPrograms(exchange) && isAct(exchange.getRequest()) && !readsJson(exchange.getRequest())
                ? Mono.error(new NotAcceptableStatusException(List.of(MediaType.APPLICATION_JSON)))
                : chain.filter(exchange);
    }

    private static boolean isAct(ServerHttpRequest request) {
        var method = request.getMethod();
        return method == HttpMethod.POST
                || method == HttpMethod.PUT
                || method == HttpMethod.PATCH
                || method == HttpMethod.DELETE;
    }

    private static boolean readsJson(ServerHttpRequest request) {
        try {
            var accepted = request.getHeaders().getAccept();
            return accepted.isEmpty()
                    || accepted.stream().anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
