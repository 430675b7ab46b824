package org.cunbu.portal.foundation.journal;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.reactivestreams.Publisher;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The lines to PostgreSQL that are open, below the pool. A line on which nothing comes back says nothing of it: who asked
 * there waits for ever, the server's own time limits run at the server. So after a silence all earlier lines are cut;
 * whoever still waits there hears it at once, and the pool opens new ones.
 */
@Component
class Lines implements ConnectionFactoryDecorator {

    private static final Duration GOOD_BYE = Duration.ofSeconds(1);

    private final Map<Connection, Long> opened = new WeakHashMap<>();
    private volatile Mono<Connection> below = Mono.error(() -> new R2dbcTransientResourceException("no way to it yet"));
    private volatile boolean shut;

    @Override
    public ConnectionFactory decorate(ConnectionFactory factory) {
        below = Mono.defer(() -> Mono.<Connection>from(factory.create())).doOnNext(this::remember);
        return new ConnectionFactory() {
            @Override
            public Publisher<? extends Connection> create() {
                return Mono.defer(
                        () -> shut ? Mono.error(new R2dbcTransientResourceException("PostgreSQL is silent")) : below);
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return factory.getMetadata();
            }
        };
    }

    /** A new line, also during a silence: to hear whether it is over. */
    Mono<Connection> open() {
        return below;
    }

    /**
     * Whether PostgreSQL is silent. Then the pool opens no lines: a server that stands still lets them queue up, and would
     * have to look at hundreds that nobody waits for any more before it comes to the one who asks.
     */
    void shut(boolean silent) {
        shut = silent;
    }

    /** Cuts every line that is older than this. @param nanos as {@link System#nanoTime()} tells it */
    void cutOpenedBefore(long nanos) {
        synchronized (opened) {
            opened.entrySet().stream()
                    .filter(line -> line.getValue() - nanos < 0)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(this::cut);
        }
    }

    /** Ends a line without waiting for an answer to the good-bye. */
    void cut(Connection line) {
        synchronized (opened) {
            opened.remove(line);
        }
        Mono.from(line.close()).timeout(GOOD_BYE).onErrorComplete().subscribe();
    }

    private void remember(Connection line) {
        synchronized (opened) {
            opened.put(line, System.nanoTime());
        }
    }
}
