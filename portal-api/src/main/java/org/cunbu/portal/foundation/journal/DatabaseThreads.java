package org.cunbu.portal.foundation.journal;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.stereotype.Component;
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

    @Override
    public void destroy() {
        loops.dispose();
    }
}
