package org.cunbu.portal.foundation.http.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * The door's threads read requests and send answers, so that whoever is asked to come again hears it at once, however much
 * is being made inside: that is done by others ({@link Serving}). They have little to do, and there are more of them than
 * of those others: whatever is ready to run gets an equal share of the processors, so together they get as much as they
 * need, and soon.
 */
@Configuration(proxyBeanMethods = false)
class DoorThreads implements DisposableBean {

    private static final int HOW_MANY = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final LoopResources threads = LoopResources.create("door", 1, HOW_MANY, true);

    /** Instead of the threads that the web server would share with whoever else speaks over the network. */
    @Bean
    ReactorResourceFactory doorResources() {
        var door = new ReactorResourceFactory();
        door.setUseGlobalResources(false);
        door.setLoopResources(threads);
        return door;
    }

    /** Each of them, to be asked how much it has to do. */
    List<Executor> all() {
        List<Executor> all = new ArrayList<>();
        threads.onServer(LoopResources.DEFAULT_NATIVE).forEach(all::add);
        return all;
    }

    /** After the web server. */
    @Override
    public void destroy() {
        threads.dispose();
    }
}
