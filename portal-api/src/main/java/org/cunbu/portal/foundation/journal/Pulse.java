package org.cunbu.portal.foundation.journal;

import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cunbu.portal.foundation.journal.store.Readings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Feels whether PostgreSQL answers: a short question four times a second, on a line of its own, so that a full pool is
 * not taken for silence; nor is a machine so busy that an answer waits for being heard. Where a question stays without
 * answer the line is given up and the next one asks on a new one.
 */
@Component
public class Pulse extends Recurring {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** After a longer silence nothing is expected any more on the lines from before its end. */
    private static final Duration LONG = Duration.ofSeconds(3);

    private final UUID replica = UUID.randomUUID();
    private final Lines lines;
    private final DatabaseThreads threads;
    private volatile @Nullable Connection line;
    private volatile @Nullable Long silentSince;

    Pulse(Lines lines, DatabaseThreads threads) {
        this.lines = lines;
        this.threads = threads;
    }

    /** Whether the last question found no answer within a second. */
    public boolean isSilent() {
        return silentSince != null;
    }

    /** This replica's name, for as long as it runs; PostgreSQL knows from the line of the pulse that it does. */
    UUID replica() {
        return replica;
    }

    @Override
    protected List<Turn> turns() {
        return List.of(every(BEAT, this::beat));
    }

    private Mono<Void> beat() {
        long asked = System.nanoTime();
        return line().flatMap(Pulse::ask)
                .timeout(patience())
                .doOnNext(answer -> heard(asked))
                .onErrorResume(none -> {
                    notHeard(asked);
                    return Mono.empty();
                })
                .then();
    }

    /** A second of PostgreSQL's own: what the question and the answer waited for our threads does not count. */
    private Mono<Void> patience() {
        return threads.haveHeardWhatCame()
                .then(Mono.delay(LONGEST))
                .then(threads.haveHeardWhatCame())
                .timeout(LONG)
                .onErrorComplete();
    }

    private Mono<Connection> line() {
        var known = line;
        return known != null
                ? Mono.just(known)
                : lines.open().doOnNext(made -> line = made).flatMap(this::signed);
    }

    private Mono<Connection> signed(Connection made) {
        return Mono.from(made.createStatement(Readings.SIGN_OF_LIFE)
                        .bind("$1", replica.toString())
                        .execute())
                .flatMapMany(answer -> answer.map((row, metadata) -> 1))
                .then(Mono.just(made));
    }

    private static Mono<Integer> ask(Connection line) {
        return Mono.from(line.createStatement("select 1").execute())
                .flatMapMany(answer -> answer.map((row, metadata) -> 1))
                .single();
    }

    private void heard(long asked) {
        var since = silentSince;
        if (since == null) return;
        long nanos = asked - since;
        if (nanos > LONG.toNanos()) lines.cutOpenedBefore(asked);
        lines.shut(false);
        silentSince = null;
        log.warn("PostgreSQL answers again, after {} ms", nanos / 1_000_000);
    }

    private void notHeard(long asked) {
        var given = line;
        line = null;
        if (given != null) lines.cut(given);
        if (silentSince != null) return;
        silentSince = asked;
        lines.shut(true);
        log.warn("PostgreSQL does not answer");
    }

    @Override
    public synchronized void stop() {
        super.stop();
        var given = line;
        line = null;
        if (given != null) lines.cut(given);
    }
}
