package org.cunbu.portal.foundation.attachments;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.attachments.rules.No;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where files are looked at: a bench or two, a short queue, so much time for each. What a hostile file makes last does so
 * on a thread of its own and holds one bench; nobody who reads or writes letters waits for it.
 */
@Component
class Workshop {

    private final Semaphore benches;
    private final int queue;
    private final Duration limit;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Scheduler hall = Schedulers.newBoundedElastic(2, 100, "attachments", 30, true);

    /** @param limit setting {@code cunbu.uploads-limit}: how long one file may take */
    Workshop(
            @Value("${cunbu.uploads-benches:1}") int benches,
            @Value("${cunbu.uploads-queue:16}") int queue,
            @Value("${cunbu.uploads-limit:20s}") Duration limit) {
        this.benches = new Semaphore(benches, true);
        this.queue = queue;
        this.limit = limit;
    }

    /** Looks at a file: alone on its bench, within the limit. */
    <T> Mono<T> look(Callable<T> work) {
        return Mono.defer(() -> {
            if (waiting.incrementAndGet() > queue) {
                waiting.decrementAndGet();
                return Mono.error(NoRoom.busy());
            }
            return Mono.fromFuture(() -> begun(work), true)
                    .timeout(limit.multipliedBy(2))
                    .onErrorMap(TimeoutException.class, late -> No.damaged())
                    .doFinally(end -> waiting.decrementAndGet());
        });
    }

    /** Reads or writes files, which is short and only waits for the disk. */
    <T> Mono<T> disk(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(hall)
                .onErrorMap(RejectedExecutionException.class, full -> NoRoom.busy());
    }

    private <T> CompletableFuture<T> begun(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("attachment").start(() -> run(work, done));
        return done;
    }

    private <T> void run(Callable<T> work, CompletableFuture<T> done) {
        try {
            benches.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.completeExceptionally(NoRoom.busy());
            return;
        }
        var timed = done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            timed.complete(work.call());
        } catch (OutOfMemoryError tooMuch) {
            done.completeExceptionally(No.damaged());
        } catch (Exception refused) {
            done.completeExceptionally(refused);
        } finally {
            benches.release();
        }
    }
}
