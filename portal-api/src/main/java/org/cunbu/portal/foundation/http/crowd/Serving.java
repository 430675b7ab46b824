package org.cunbu.portal.foundation.http.crowd;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Those who serve whoever was let in, no more of them than there are processors: more would only take turns. Who goes first
 * at the gate goes first here too.
 */
@Component
class Serving implements DisposableBean {

    private static final int HOW_MANY = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** So many can wait for their turn without having to wait for long. */
    private static final int MOST_WAITING = 1_000;

    private final AtomicLong number = new AtomicLong();
    private final Executor threads;
    private final IntSupplier waiting;
    private final Map<Precedence, Scheduler> schedulers = new EnumMap<>(Precedence.class);

    @Autowired
    Serving() {
        this(HOW_MANY);
    }

    Serving(int howMany) {
        this(howMany, new PriorityBlockingQueue<>());
    }

    private Serving(int howMany, PriorityBlockingQueue<Runnable> queue) {
        this(new ThreadPoolExecutor(howMany, howMany, 0, TimeUnit.SECONDS, queue, Servant::new), queue::size);
    }

    /** @param waiting how many turns wait for these threads */
    Serving(Executor threads, IntSupplier waiting) {
        this.threads = threads;
        this.waiting = waiting;
        for (Precedence who : Precedence.values()) schedulers.put(who, Schedulers.fromExecutor(inTurn(who)));
    }

    /** Whether whoever comes now would wait too long for a turn. */
    boolean isOverrun() {
        return waiting.getAsInt() > MOST_WAITING;
    }

    private Executor inTurn(Precedence who) {
        return work -> threads.execute(new Turn(who, number.getAndIncrement(), work));
    }

    Scheduler of(Precedence who) {
        return Objects.requireNonNull(schedulers.get(who));
    }

    /** Whoever serves next; like a reader, who waits for those before him. */
    Executor any() {
        return inTurn(Precedence.READING);
    }

    /** After the web server: nobody is inside any more. */
    @Override
    public void destroy() {
        if (threads instanceof ExecutorService pool) pool.shutdownNow();
    }

    /** Something to be done for somebody; of equals whoever came first. */
    private record Turn(Precedence who, long number, Runnable work) implements Runnable, Comparable<Turn> {

        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Turn other) {
            int byWho = who.compareTo(other.who);
            return byWho != 0 ? byWho : Long.compare(number, other.number);
        }
    }

    /** A thread on which nobody may wait for anything. */
    private static final class Servant extends Thread implements NonBlocking {

        Servant(Runnable work) {
            super(work);
            setName("serving-" + threadId());
            setDaemon(true);
        }
    }
}
