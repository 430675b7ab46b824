package org.cunbu.standalone.upkeep;

import java.util.Locale;
import java.util.function.LongConsumer;
import org.cunbu.embedded.Progress;

/** Says every few seconds how many things are done, and how many a second. */
final class Rate implements LongConsumer {

    private static final long EVERY = 3_000_000_000L;

    private final Progress progress;
    private final String what;
    private final long began = System.nanoTime();
    private long said = began;
    private long done;

    Rate(Progress progress, String what) {
        this.progress = progress;
        this.what = what;
    }

    @Override
    public synchronized void accept(long soFar) {
        done = soFar;
        long now = System.nanoTime();
        if (now - said > EVERY) {
            said = now;
            progress.say(summary());
        }
    }

    synchronized String summary() {
        double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        return String.format(Locale.ROOT, "%s %,d（%,.0f/秒 a second）", what, done, done / seconds);
    }
}
