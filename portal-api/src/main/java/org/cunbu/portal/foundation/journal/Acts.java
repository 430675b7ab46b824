package org.cunbu.portal.foundation.journal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The one door for writing. An act runs in one transaction, detached from whoever asked for it: a request that is
 * cancelled no longer waits for the result, but its transaction still commits or rolls back as a whole. (A cancelled
 * pipeline would otherwise leave pooled connections inside a transaction that nobody ends.)
 */
@Service
public class Acts implements SmartLifecycle {

    private static final Object RUNNING = Acts.class;
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final TransactionalOperator transaction;
    private final WakeUp wakeUp;
    private final int most;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean open = true;

    Acts(ReactiveTransactionManager manager, WakeUp wakeUp, @Value("${cunbu.acts.most:400}") int most) {
        this.transaction = TransactionalOperator.create(manager);
        this.wakeUp = wakeUp;
        this.most = most;
    }

    /**
     * Does the act in one transaction, or joins the one in which it is called.
     *
     * @throws Busy (as an error signal) when too many acts are under way or the portal is closing
     */
    public <T> Mono<T> inOne(Supplier<Mono<T>> act) {
        return Mono.deferContextual(context -> {
            if (context.hasKey(RUNNING)) {
                return act.get();
            }
            if (running.incrementAndGet() > most || !open) {
                running.decrementAndGet();
                return Mono.error(new Busy("too many acts are under way", Duration.ofSeconds(2)));
            }
            var whole = transaction
                    .transactional(Mono.defer(act))
                    .contextWrite(inner -> inner.putAll(context).put(RUNNING, true))
                    .doFinally(signal -> {
                        running.decrementAndGet();
                        wakeUp.readers();
                    });
            return Mono.fromFuture(whole.toFuture(), true);
        });
    }

    @Override
    public void start() {
        open = true;
    }

    /** Lets nobody in any more and waits for the acts that are under way. */
    @Override
    public void stop() {
        open = false;
        long until = System.nanoTime() + DRAIN.toNanos();
        while (running.get() > 0 && System.nanoTime() < until) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Stops after the web server, whose last requests still act. */
    @Override
    public int getPhase() {
        return 0;
    }
}
