package org.cunbu.portal.foundation.http.web;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The first thing at the end: for a moment everybody is still answered, and told to come on a new connection next time.
 * Otherwise a request that is on its way over an open connection would be cut off when that is closed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Leaving implements WebFilter, SmartLifecycle {

    private static final long MOST = 2_000_000_000L;
    private static final long QUIET = 300_000_000L;

    private volatile boolean running;
    private volatile boolean leaving;
    private volatile long lastRequest = System.nanoTime() - QUIET;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        lastRequest = System.nanoTime();
        if (leaving) {
            exchange.getResponse().getHeaders().setConnection("close");
        }
        return chain.filter(exchange);
    }

    @Override
    public void start() {
        leaving = false;
        running = true;
    }

    /** Until nobody has come for a little while, two seconds at most. */
    @Override
    public void stop() {
        leaving = true;
        long began = System.nanoTime();
        while (System.nanoTime() - began < MOST && System.nanoTime() - lastRequest < QUIET) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which is the next to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
