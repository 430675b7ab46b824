package org.cunbu.drills.overload.crowd;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One kind of wish, due at a steady pace. */
final class Turn {

    private final long every;
    private final Supplier<Wish> next;
    private long due = System.nanoTime();

    Turn(int perSecond, Supplier<Wish> next) {
        this.every = perSecond > 0 ? TimeUnit.SECONDS.toNanos(1) / perSecond : TimeUnit.DAYS.toNanos(1);
        this.next = next;
    }

    long due() {
        return due;
    }

    Wish take() {
        due += every;
        return next.get();
    }
}
