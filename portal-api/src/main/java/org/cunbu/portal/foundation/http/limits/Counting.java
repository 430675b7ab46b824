package org.cunbu.portal.foundation.http.limits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cunbu.portal.foundation.http.store.Allowances.Ask;
import org.cunbu.portal.foundation.http.store.Allowances.Grant;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Counts for all who ask at the same time with one statement. One is under way at a time; whoever comes meanwhile goes
 * with the next. The statement runs on its own: nobody who goes away cuts it off. Somebody with several shares to take
 * takes all or none; what was granted and not taken is given back with the next statement.
 */
public final class Counting {

    private static final int MOST_KEYS = 512;
    private static final int MOST_WAITING = 8_192;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long GATHERING = Duration.ofMillis(2).toNanos();
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Function<List<Ask>, Flux<Grant>> statement;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Map<Share, Integer> unused = new HashMap<>();
    private long flyingSince;
    private boolean flying;
    private volatile long lastFlight = System.nanoTime();
    private volatile boolean several;

    /** One place's allowance under one rule. */
    public record Share(String rule, String who) {}

    /** Which share was used up, and for how long. */
    public record Short(Share share, Duration pause) {}

    private record Waiting(List<Share> shares, CompletableFuture<Optional<Short>> answer) {}

    public Counting(Function<List<Ask>, Flux<Grant>> statement) {
        this.statement = statement;
    }

    /**
     * Takes one of each share, or none; the answer says which fell short. It fails where the database does not answer
     * in time.
     */
    public CompletableFuture<Optional<Short>> take(List<Share> shares) {
        var waiting = new Waiting(shares, new CompletableFuture<>());
        boolean first;
        synchronized (this) {
            if (queue.size() >= MOST_WAITING || isStuck()) {
                return CompletableFuture.failedFuture(new IllegalStateException("the limits cannot be asked now"));
            }
            queue.add(waiting);
            first = !flying;
            if (first) takeOff();
        }
        if (first) soon();
        return waiting.answer().copy().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStuck() {
        return flying && System.nanoTime() - flyingSince > PATIENCE.toNanos();
    }

    private void takeOff() {
        flying = true;
        flyingSince = System.nanoTime();
    }

    /** At once where nobody else comes; where several came with the last, the next gathers some too. */
    private void soon() {
        long since = System.nanoTime() - lastFlight;
        if (several && since < GATHERING) {
            Schedulers.parallel().schedule(this::fly, GATHERING - since, TimeUnit.NANOSECONDS);
        } else {
            fly();
        }
    }

    private void fly() {
        List<Waiting> aboard = new ArrayList<>();
        Map<Share, Integer> wants = new HashMap<>();
        lastFlight = System.nanoTime();
        synchronized (this) {
            wants.putAll(unused);
            unused.clear();
            Waiting next = queue.peek();
            while (next != null && wants.size() < MOST_KEYS) {
                next.shares().forEach(share -> wants.merge(share, 1, Integer::sum));
                aboard.add(queue.remove());
                next = queue.peek();
            }
        }
        several = aboard.size() > 1;
        List<Ask> asks = wants.entrySet().stream()
                .filter(want -> want.getValue() != 0)
                .map(want -> new Ask(want.getKey().rule(), want.getKey().who(), want.getValue()))
                .toList();
        statement
                .apply(asks)
                .timeout(LONGEST)
                .collectList()
                .subscribe(grants -> landed(aboard, wants, grants), error -> failed(aboard, error));
    }

    private void landed(List<Waiting> aboard, Map<Share, Integer> wants, List<Grant> grants) {
        List<Optional<Short>> answers =
                grants.isEmpty() ? Collections.nCopies(aboard.size(), Optional.empty()) : shared(aboard, wants, grants);
        for (int i = 0; i < aboard.size(); i++) aboard.get(i).answer().complete(answers.get(i));
        next();
    }

    /** Where something fell short; whatever is not said to fall short was granted. */
    private List<Optional<Short>> shared(List<Waiting> aboard, Map<Share, Integer> wants, List<Grant> grants) {
        Map<Share, Long> waits = new HashMap<>();
        Map<Share, Integer> left = new HashMap<>(wants);
        for (Grant grant : grants) {
            Share share = new Share(grant.rule(), grant.who());
            waits.put(share, grant.pause());
            left.put(share, grant.granted());
        }
        // What came back from earlier and was wanted again at once was neither asked for nor granted: it is here still.
        Map<Share, Integer> asked = new HashMap<>();
        aboard.forEach(one -> one.shares().forEach(share -> asked.merge(share, 1, Integer::sum)));
        asked.forEach((share, count) -> left.merge(share, count - wants.getOrDefault(share, 0), Integer::sum));
        List<Optional<Short>> answers =
                aboard.stream().map(one -> taken(one, left, waits)).toList();
        synchronized (this) {
            left.forEach((share, count) -> {
                if (count > 0) unused.merge(share, -count, Integer::sum);
            });
        }
        return answers;
    }

    /** In the order of arrival. */
    private static Optional<Short> taken(Waiting one, Map<Share, Integer> left, Map<Share, Long> waits) {
        for (Share share : one.shares()) {
            Integer there = left.get(share);
            if (there != null && there < 1) {
                return Optional.of(new Short(share, Duration.ofNanos(1_000 * waits.getOrDefault(share, 1_000_000L))));
            }
        }
        one.shares().forEach(share -> left.computeIfPresent(share, (same, there) -> there - 1));
        return Optional.empty();
    }

    private void failed(List<Waiting> aboard, Throwable error) {
        aboard.forEach(one -> one.answer().completeExceptionally(error));
        next();
    }

    private void next() {
        synchronized (this) {
            flying = false;
            if (queue.isEmpty() && unused.isEmpty()) return;
            takeOff();
        }
        soon();
    }
}
