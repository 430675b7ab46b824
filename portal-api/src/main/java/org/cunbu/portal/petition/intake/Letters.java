package org.cunbu.portal.petition.intake;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.Rush;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The counter at which letters are handed in: prepares each, lays it into the queue, answers after the commit. */
@Component
class Letters implements SmartLifecycle {

    private static final Duration LONGEST_BATCH = Duration.ofMillis(2_400);
    private static final Duration DRAIN = Duration.ofSeconds(15);
    /** A number is drawn twice about once in as many letters as the county writes in a million years. */
    private static final int DRAWS = 3;

    private static final int RUSH = 6;

    private final LetterPreparation preparation;
    private final LetterBatch batch;
    private final GroupCommit<Prepared, Outcome> queue;
    private volatile boolean running;

    Letters(LetterPreparation preparation, LetterBatch batch, Rush rush) {
        this.preparation = preparation;
        this.batch = batch;
        this.queue = new GroupCommit<>(
                letters -> {
                    if (letters.size() >= RUSH) rush.felt();
                    return batch.store(letters);
                },
                Letters::oneIsBad,
                LONGEST_BATCH);
    }

    /** Fails where no letter would be taken now. */
    Mono<Void> ready() {
        return queue.ready();
    }

    Mono<Receipt> take(Submission letter) {
        return take(letter, DRAWS);
    }

    private Mono<Receipt> take(Submission letter, int draws) {
        return Mono.fromSupplier(() -> preparation.prepare(letter))
                .flatMap(queue::offer)
                // The worker's thread answers everybody; what they do with the answer is not its work.
                .publishOn(Schedulers.parallel())
                .flatMap(outcome -> outcome instanceof Outcome.NumberTaken && draws > 0
                        ? take(letter, draws - 1)
                        : Mono.just(receipt(outcome)));
    }

    /** Letters that wait for their commit. */
    int waiting() {
        return queue.waiting();
    }

    /** Takes all of them or none, in one transaction; those that are here already stay as they are. */
    Mono<Integer> takeAll(List<Submission> several) {
        return several.isEmpty()
                ? Mono.just(0)
                : Mono.fromSupplier(
                                () -> several.stream().map(preparation::prepare).toList())
                        .flatMap(batch::storeWhole);
    }

    Prepared prepare(Submission letter, Instant received) {
        return preparation.prepare(letter, received);
    }

    Mono<Set<UUID>> keepEarlier(List<Prepared> several) {
        return batch.storeEarlier(several);
    }

    private static Receipt receipt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Received(Receipt receipt) -> receipt;
            case Outcome.KeyOfAnother() -> throw new KeyOfAnother();
            case Outcome.NumberTaken() -> throw new IllegalStateException("every number drawn was taken");
        };
    }

    /** The database works and refuses: then some letter of the batch is at fault. */
    private static boolean oneIsBad(Throwable error) {
        return NestedExceptionUtils.getMostSpecificCause(error) instanceof R2dbcException refused
                && !(refused instanceof R2dbcTransientException)
                && !(refused instanceof R2dbcNonTransientResourceException);
    }

    @Override
    public void start() {
        queue.start();
        running = true;
    }

    /** Takes no more and commits what was taken, before the acts and the database are closed. */
    @Override
    public void stop() {
        queue.drain(DRAIN);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins after the door for acts, ends before it, and after the web server's last request. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
