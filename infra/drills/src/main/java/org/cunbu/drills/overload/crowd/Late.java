package org.cunbu.drills.overload.crowd;

import java.util.Arrays;

/** How much later than it should the crowd did what it had to: its own share of every time that it measures. */
public final class Late {

    private long[] moments = new long[65_536];
    private long[] nanos = new long[65_536];
    private int count;

    synchronized void add(long by, long at) {
        if (count == nanos.length) {
            moments = Arrays.copyOf(moments, count * 2);
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        moments[count] = at;
        nanos[count++] = by;
    }

    /** Milliseconds that it was late by at most in this share of the cases, in this stretch of time. */
    public synchronized double millis(double share, long from, long until) {
        var some = new long[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (moments[i] - from >= 0 && moments[i] - until < 0) some[found++] = nanos[i];
        }
        Arrays.sort(some, 0, found);
        return found == 0 ? 0 : some[(int) Math.min(found - 1L, (long) (found * share))] / 1e6;
    }
}
