package org.cunbu.portal.petition.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cunbu.portal.foundation.http.Away;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One worker drains a bounded queue and commits what lies in it together: about thirty letters a transaction, so one
 * flush to disk serves them all. Everyone is answered after the commit of their batch. The queue holds a second of
 * work; beyond it the answer is an honest "later". Where the database takes nothing, as with a full disk, the next letters
 * hear so at once for a quarter of a second, and then one batch tries again. What a caller does while waiting never reaches
 * the transaction.
 */
final class GroupCommit<L, R> {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    static final int BATCH = 32;
    private static final int ALWAYS_TAKEN = 2 * BATCH;
    private static final int CAPACITY = 8_192;
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final long SHUT = Duration.ofMillis(250).toNanos();

    private final Function<List<L>, Mono<List<R>>> transaction;
    private final Predicate<Throwable> oneIsBad;
    private final Duration longestBatch;
    private final Duration patience;
    private final BlockingQueue<Waiting<L, R>> queue = new LinkedBlockingQueue<>(CAPACITY);
    private volatile double nanosPerBatch = 10_000_000;
    private volatile boolean open;
    private volatile long shutUntil = System.nanoTime();
    private @Nullable Thread worker;

    /** @param late whether the caller was told to come again */
    private record Waiting<L, R>(L letter, CompletableFuture<R> answer, AtomicBoolean late) {}

    /**
     * @param transaction commits a batch and answers each letter, in order
     * @param oneIsBad whether an error may be the fault of a single letter, so that the others deserve another try
     */
    GroupCommit(Function<List<L>, Mono<List<R>>> transaction, Predicate<Throwable> oneIsBad, Duration longestBatch) {
        this.transaction = transaction;
        this.oneIsBad = oneIsBad;
        this.longestBatch = longestBatch;
        this.patience = longestBatch.plusMillis(400);
    }

    /** Fails where a letter would not be taken now, so that nothing need be made ready for it. */
    Mono<Void> ready() {
        return Mono.defer(() -> {
            if (System.nanoTime() - shutUntil < 0) return Mono.error(new Away("数据库", LATER));
            return !open || isFull() ? Mono.error(new Away("收信系统", LATER)) : Mono.empty();
        });
    }

    /** Lays a letter into the queue now; the answer comes after the commit. */
    Mono<R> offer(L letter) {
        return ready().then(Mono.defer(() -> {
            var waiting = new Waiting<L, R>(letter, new CompletableFuture<>(), new AtomicBoolean());
            if (!queue.offer(waiting)) {
                return Mono.error(new Away("收信系统", LATER));
            }
            return answerOf(waiting)
                    .timeout(patience)
                    .doOnError(TimeoutException.class, late -> waiting.late().set(true))
                    .onErrorMap(TimeoutException.class, late -> new Away("数据库", LATER));
        }));
    }

    /** Whoever goes away while waiting is not told, and stops nothing. */
    private static <L, R> Mono<R> answerOf(Waiting<L, R> waiting) {
        return Mono.create(sink -> {
            var gone = new AtomicBoolean();
            sink.onDispose(() -> gone.set(true));
            waiting.answer().whenComplete((answer, error) -> {
                if (error == null) {
                    sink.success(answer);
                } else if (!gone.get()) {
                    sink.error(error);
                }
            });
        });
    }

    private boolean isFull() {
        int ahead = queue.size();
        return ahead >= ALWAYS_TAKEN && nanosPerBatch * ahead / BATCH > TimeUnit.SECONDS.toNanos(1);
    }

    /** Letters that wait for their batch. */
    int waiting() {
        return queue.size();
    }

    synchronized void start() {
        open = true;
        worker = Thread.ofPlatform().name("intake").start(this::work);
    }

    /** Takes no more, commits what was taken, ends. */
    synchronized void drain(Duration atMost) {
        open = false;
        var running = worker;
        if (running != null) {
            try {
                running.join(atMost);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            worker = null;
        }
    }

    private void work() {
        var batch = new ArrayList<Waiting<L, R>>(BATCH);
        while (open || !queue.isEmpty()) {
            try {
                var first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, BATCH - 1);
                // Who was told "later" meanwhile sends the letter again.
                batch.removeIf(waiting -> waiting.late().get());
                timed(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void timed(List<Waiting<L, R>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        commit(batch);
        nanosPerBatch = 0.8 * nanosPerBatch + 0.2 * (System.nanoTime() - began);
    }

    private void commit(List<Waiting<L, R>> batch) {
        try {
            var letters = batch.stream().map(Waiting::letter).toList();
            var answers = transaction
                    .apply(letters)
                    .timeout(longestBatch)
                    .blockOptional()
                    .orElseThrow();
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            // Whatever it was, the next letters must not suffer: the worker goes on.
            refused(batch, e);
        }
    }

    /** A bad letter must not fail its batch: the batch is split until it stands alone. */
    private void refused(List<Waiting<L, R>> batch, Throwable why) {
        if (oneIsBad.test(why) && batch.size() > 1) {
            int half = batch.size() / 2;
            commit(batch.subList(0, half));
            commit(batch.subList(half, batch.size()));
            return;
        }
        if (!oneIsBad.test(why) && why instanceof RuntimeException) shutUntil = System.nanoTime() + SHUT;
        log.warn(
                "{} letters could not be stored: {}",
                batch.size(),
                why.getClass().getSimpleName());
        var answer = oneIsBad.test(why) ? why : new Away("数据库", LATER);
        batch.forEach(waiting -> waiting.answer().completeExceptionally(answer));
    }
}
