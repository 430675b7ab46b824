package org.cunbu.portal.foundation.journal;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * The threads on which PostgreSQL's answers come in, and mostly what is made of them. No more of them than there are
 * processors: more would only take turns, and take them from whoever has little to do and should do it soon.
 */
@Component
public class DatabaseThreads implements ConnectionFactoryOptionsBuilderCustomizer, DisposableBean {

    private static final int HOW_MANY = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final LoopResources loops = LoopResources.create("database", HOW_MANY, true);

    @Override
    public void customize(ConnectionFactoryOptions.Builder options) {
        options.option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops);
    }

    /** Each of them, to be asked how much it has to do. */
    public List<Executor> all() {
        List<Executor> all = new ArrayList<>();
        loops.onClient(LoopResources.DEFAULT_NATIVE).forEach(all::add);
        return all;
    }

    /**
     * Done when each of them has had its turn twice: whatever had come before is heard by then. While they have other
     * things to do, an answer may lie there that nobody has picked up; that is this machine being busy, and not PostgreSQL
     * being silent.
     */
    Mono<Void> haveHeardWhatCame() {
        return Mono.defer(this::turn).then(Mono.defer(this::turn));
    }

    private Mono<Void> turn() {
        return Flux.fromIterable(all())
                .flatMap(thread -> Mono.<Void>create(done -> thread.execute(done::success)))
                .then();
    }

    @Override
    public void destroy() {
        loops.dispose();
    }
}
