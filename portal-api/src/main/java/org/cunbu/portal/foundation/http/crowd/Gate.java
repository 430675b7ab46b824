package org.cunbu.portal.foundation.http.crowd;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts who is inside and lets in those for whom there is a place. The last places are kept for those who go first. */
final class Gate {

    private final int places;
    private final AtomicInteger inside = new AtomicInteger();

    Gate(int places) {
        this.places = places;
    }

    boolean enter(Precedence who) {
        if (inside.incrementAndGet() <= Math.max(1, (int) (places * who.share()))) return true;
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }

    int inside() {
        return inside.get();
    }
}
