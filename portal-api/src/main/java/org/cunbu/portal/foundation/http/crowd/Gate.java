package org.cunbu.portal.foundation.http.crowd;

import java.util.concurrent.atomic.AtomicInteger;
import org.cunbu.portal.foundation.http.crowd.rules.Room;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts who is inside and lets in those for whom there is a place. The last places are kept for those who go first. */
@Component("readersGate")
class Gate {

    private static final int MOST = 48;
    private static final int LEAST = 8;

    private final AtomicInteger inside = new AtomicInteger();
    private volatile Room room;

    /** @param places setting {@code cunbu.places}: how many are served at a time at most; 0: 48 for each processor */
    @Autowired
    Gate(@Value("${cunbu.places:0}") int places) {
        this(room(places, Runtime.getRuntime().availableProcessors()));
    }

    private static Room room(int places, int processors) {
        int most = places > 0 ? places : MOST * processors;
        return Room.generous(Math.min(most, LEAST * processors), most);
    }

    Gate(Room room) {
        this.room = room;
    }

    boolean enter(Precedence who) {
        if (inside.incrementAndGet() <= Math.max(1, (int) (room.places() * who.share()))) return true;
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }

    /** From now on there is so much room; whoever is inside stays. */
    void has(Room now) {
        room = now;
    }

    Room room() {
        return room;
    }

    int inside() {
        return inside.get();
    }
}
