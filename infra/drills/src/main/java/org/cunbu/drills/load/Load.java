package org.cunbu.drills.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People at a steady pace, whatever the portal does: so many letters and so many readings a second. A writer who gets no
 * receipt tries again with the same key when the answer told him to, or soon where none came, until there is one or the
 * load ends.
 */
public final class Load implements AutoCloseable {

    private static final Duration SOON = Duration.ofMillis(700);
    private static final Duration CALM = Duration.ofSeconds(5);

    private final Wire wire;
    private final Ledger ledger;
    private final Pace pace;
    private final Random random;
    private final Shots shots = new Shots();
    private final List<Ledger.Receipt> known = new CopyOnWriteArrayList<>();
    private final Phaser underWay = new Phaser(1);
    private volatile boolean running;

    /**
     * How much a second.
     *
     * @param letters letters handed in
     * @param reads readings of pages, lists, one's own letter and the search
     * @param again whether a writer without a receipt tries again
     */
    public record Pace(int letters, int reads, boolean again) {

        /** A county's peak. */
        public static Pace ofACounty() {
            return new Pace(20, 100, true);
        }
    }

    public Load(Wire wire, Ledger ledger, Pace pace, long seed) {
        this.wire = wire;
        this.ledger = ledger;
        this.pace = pace;
        this.random = new Random(seed);
    }

    public Load begin() {
        running = true;
        if (pace.letters() > 0) tick("writes", pace.letters(), this::write);
        if (pace.reads() > 0) tick("reads", pace.reads(), this::read);
        return this;
    }

    private void tick(String name, int perSecond, Numbered act) {
        long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
        Thread.ofPlatform().daemon().name(name).start(() -> {
            long next = System.nanoTime();
            for (long number = 0; running; number++) {
                long mine = number;
                underWay.register();
                Thread.ofVirtual().start(() -> done(act, mine));
                next += every;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        });
    }

    private interface Numbered {
        void act(long number) throws InterruptedException;
    }

    private void done(Numbered act, long number) {
        try {
            act.act(number);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    private void write(long number) throws InterruptedException {
        Letter letter;
        synchronized (random) {
            letter = Letter.ofNumber(number, random);
        }
        ledger.willSend(letter);
        var again = send(letter);
        while (again.isPresent() && pace.again() && running) {
            Thread.sleep(again.get());
            again = send(letter);
        }
    }

    /** @return after how long to come again; nothing where there is a receipt */
    private Optional<Duration> send(Letter letter) throws InterruptedException {
        long began = System.nanoTime();
        try {
            var answer = wire.post(letter);
            Wire.receipt(answer).ifPresent(receipt -> {
                ledger.acknowledged(letter, receipt);
                if (known.size() < 2_000) known.add(receipt);
            });
            shots.add(Shot.of(Shot.What.LETTER, began, answer));
            return answer.isFine() ? Optional.empty() : answer.comeAgainAfter().or(() -> Optional.of(SOON));
        } catch (IOException cut) {
            shots.add(Shot.cut(Shot.What.LETTER, began, cut));
            return Optional.of(SOON);
        }
    }

    private void read(long number) throws InterruptedException {
        var reading = Reading.ofNumber(number, known);
        long began = System.nanoTime();
        try {
            var receipt = reading.receipt();
            var answer = receipt.isPresent()
                    ? wire.progress(receipt.get(), reading.from())
                    : wire.get(reading.path(), reading.from());
            shots.add(Shot.of(reading.what(), began, answer));
        } catch (IOException cut) {
            shots.add(Shot.cut(reading.what(), began, cut));
        }
    }

    /**
     * Waits until the portal, which has just started, bears this pace: for five seconds nobody is refused. What a drill
     * finds afterwards comes from what it breaks.
     *
     * @return whether it came to that in time
     */
    public boolean warmedUp(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until) {
            long from = System.nanoTime();
            Thread.sleep(CALM);
            var calm = shots.between(from, System.nanoTime() - CALM.toNanos() / 10);
            if (!calm.isEmpty() && calm.stream().allMatch(Shot::isFine)) return true;
        }
        return false;
    }

    public Shots shots() {
        return shots;
    }

    /** No more is begun; waits for the answers that are still to come. */
    @Override
    public void close() {
        running = false;
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arriveAndDeregister(), 30, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException late) {
            System.err.println("some requests have no answer after 30 s");
        }
    }
}
