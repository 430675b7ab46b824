package org.cunbu.drills.overload.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;

/**
 * So many letters and readings a second, however slow the portal is: each goes out when its moment has come, over a
 * connection that is open and free or else over a new one. An answer's time counts from when its request went out. One
 * thread does everything; how late it is itself with what it has to send is told apart, since it shares the processors
 * with the portal: an answer may have lain as long before it was seen.
 */
public final class Crowd implements AutoCloseable {

    private static final int OFFICIALS_A_SECOND = 5;
    private static final long LOOK_NANOS = 200_000_000;

    private final int port;
    private final Wishes wishes;
    private final long patience;
    private final List<Turn> turns;
    private final Shots shots = new Shots();
    private final Late late = new Late();
    private final Set<Line> busy = new HashSet<>();
    private final Deque<Line> free = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile int opened;
    private long looked = System.nanoTime();

    /** @param letters,readings how many a second */
    public Crowd(int port, Wishes wishes, int letters, int readings, Duration patience) {
        this.port = port;
        this.wishes = wishes;
        this.patience = patience.toNanos();
        this.turns = List.of(
                new Turn(letters, wishes::letter),
                new Turn(readings, wishes::reading),
                new Turn(OFFICIALS_A_SECOND, wishes::desk));
        this.thread = Thread.ofPlatform().daemon().name("crowd").start(this::run);
    }

    private void run() {
        try (var selector = Selector.open()) {
            while (running || !busy.isEmpty()) {
                long wait = running ? send(selector) : 20_000_000;
                selector.select(this::go, Math.max(1, wait / 1_000_000));
                giveUp();
            }
            free.forEach(Line::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return nanoseconds until the next is to go out */
    private long send(Selector selector) throws IOException {
        long next = Long.MAX_VALUE;
        for (Turn turn : turns) {
            for (long now = System.nanoTime(); turn.due() - now <= 0; now = System.nanoTime()) {
                late.add(now - turn.due(), now);
                send(selector, turn.take());
            }
            next = Math.min(next, turn.due() - System.nanoTime());
        }
        return next;
    }

    private void send(Selector selector, Wish wish) throws IOException {
        var line = free.poll();
        if (line == null) {
            line = new Line(selector, port);
            opened++;
        }
        busy.add(line);
        line.carry(wish);
        became(line, line.go(), selector);
    }

    private void go(SelectionKey key) {
        if (!key.isValid()) return;
        var line = (Line) key.attachment();
        became(line, line.go(), key.selector());
    }

    private void became(Line line, Line.End end, Selector selector) {
        switch (end) {
            case NOT_YET -> {}
            case ANSWERED -> answered(line);
            case CUT -> cut(line, selector);
        }
    }

    private void answered(Line line) {
        var wish = line.wish();
        if (wish == null) return;
        long nanos = System.nanoTime() - line.sent();
        var answer = line.answer();
        shots.add(new Shot(wish.what(), line.sent(), nanos, answer.status(), answer.saysLater()));
        var letter = wish.letter();
        if (letter != null && answer.status() / 100 == 2) wishes.received(letter, answer.body());
        line.rest();
        busy.remove(line);
        if (answer.isLastOfLine()) line.close();
        else free.push(line);
    }

    private void cut(Line line, Selector selector) {
        var wish = line.wish();
        line.close();
        busy.remove(line);
        free.remove(line);
        if (wish == null) return;
        try {
            if (line.wasClosedBefore()) send(selector, wish);
            else unanswered(line, wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveUp() {
        long now = System.nanoTime();
        if (now - looked < LOOK_NANOS) return;
        looked = now;
        long before = now - patience;
        for (Line line : new ArrayList<>(busy)) {
            var wish = line.wish();
            if (wish == null || line.sent() - before > 0) continue;
            busy.remove(line);
            line.close();
            unanswered(line, wish);
        }
    }

    private void unanswered(Line line, Wish wish) {
        shots.add(new Shot(wish.what(), line.sent(), System.nanoTime() - line.sent(), Shot.NONE, false));
    }

    public Shots shots() {
        return shots;
    }

    /** How late the crowd itself was. */
    public Late late() {
        return late;
    }

    /** How many connections it has opened. */
    public int opened() {
        return opened;
    }

    /** No more is begun; waits for the answers that are still to come. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofNanos(patience).plusSeconds(5));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
