package org.cunbu.portal.foundation.http.web;

import org.cunbu.portal.foundation.http.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Whatever goes wrong below /api, in a controller, a filter or before one was found, is answered as problem details. */
@Component
@Order(-10)
class ApiProblems implements WebExceptionHandler {

    private final ProblemWriter problems;

    ApiProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return Paths.isForPrograms(exchange) ? problems.write(exchange, error) : Mono.error(error);
    }
}
