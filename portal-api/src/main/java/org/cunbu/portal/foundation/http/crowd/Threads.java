package org.cunbu.portal.foundation.http.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpResources;

/**
 * Who does what. The door's threads read requests and send answers, so that whoever is asked to come again hears it at
 * once, however much is being made inside. Readers who were let in are served by others, no more of them than there are
 * processors: more would only take turns.
 */
@Component
class Threads implements NettyServerCustomizer, DisposableBean {

    private static final int EACH_PROCESSOR =
            Math.max(2, Runtime.getRuntime().availableProcessors());

    private final LoopResources door = LoopResources.create("door", 1, EACH_PROCESSOR, true);
    private final ExecutorService inside = Executors.newFixedThreadPool(EACH_PROCESSOR, Serving::named);
    private final Scheduler serving = Schedulers.fromExecutorService(inside, "serving");

    @Override
    public HttpServer apply(HttpServer server) {
        return server.runOn(door);
    }

    /** Where readers are served who were let in. */
    Scheduler serving() {
        return serving;
    }

    /** Everybody on whom a reader who was let in may have to wait; PostgreSQL's answers have threads of their own. */
    List<Executor> waitedFor() {
        List<Executor> all = new ArrayList<>();
        all.add(inside);
        all.add(Schedulers.parallel()::schedule);
        TcpResources.get().onClient(LoopResources.DEFAULT_NATIVE).forEach(all::add);
        return all;
    }

    /** After the web server: nobody is inside any more. */
    @Override
    public void destroy() {
        serving.dispose();
        door.dispose();
    }

    /** A thread on which nobody may wait for anything. */
    private static final class Serving extends Thread implements NonBlocking {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private Serving(Runnable work) {
            super(work, "serving-" + NUMBER.incrementAndGet());
            setDaemon(true);
        }

        static Thread named(Runnable work) {
            return new Serving(work);
        }
    }
}
