package org.cunbu.standalone.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** While invented letters are written the clock stands in the past: visitors are asked to wait. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Filling implements WebFilter {

    private static final byte[] WAIT =
            "演示数据正在写入，请过一两分钟再来。 The demonstration is being filled; come back in a minute or two."
                    .getBytes(StandardCharsets.UTF_8);

    private volatile boolean underWay;

    void begin() {
        underWay = true;
    }

    void end() {
        underWay = false;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!underWay) {
            return chain.filter(exchange);
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        response.getHeaders().set("Retry-After", "60");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(WAIT)));
    }
}
