package org.cunbu.portal.foundation.http.crowd.rules;

import java.time.Duration;

/**
 * How many may be inside at a time. What the processors can do nobody can know beforehand; but when even the shortest wait
 * for a thread's attention is long, more are inside than are served (Little's law), and fewer may come in: an eighth less
 * at a time. As long as it is short, there is room for one more.
 *
 * @param places for how many there is room
 * @param least for so many there always is
 * @param most and never for more
 */
public record Room(int places, int least, int most) {

    /** A standing queue longer than this serves nobody: it only makes everyone wait. */
    public static final Duration LONG = Duration.ofMillis(50);

    private static final int PART = 8;

    public Room {
        if (least < 1 || most < least || places < least || places > most) {
            throw new IllegalArgumentException("no such room: " + places + " of " + least + " to " + most);
        }
    }

    /** In the beginning there is room for all: whoever has just started is slow, and not yet overrun. */
    public static Room generous(int least, int most) {
        return new Room(most, least, most);
    }

    /** The room after a while in which nobody was attended to sooner than this. */
    public Room after(Duration shortestWait) {
        int next = shortestWait.compareTo(LONG) > 0 ? places - Math.max(1, places / PART) : places + 1;
        return new Room(Math.clamp(next, least, most), least, most);
    }
}
