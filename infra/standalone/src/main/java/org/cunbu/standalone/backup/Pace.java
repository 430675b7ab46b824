package org.cunbu.standalone.backup;

import java.util.Locale;
import org.cunbu.embedded.Progress;

/** Says every few seconds how many bytes have been moved, of how many, and how fast. */
final class Pace {

    private static final long EVERY = 3_000_000_000L;

    private final Progress progress;
    private final String what;
    private final long all;
    private final long began = System.nanoTime();
    private long said = began;
    private long moved;

    Pace(Progress progress, String what, long all) {
        this.progress = progress;
        this.what = what;
        this.all = all;
    }

    void moved(long bytes) {
        moved += bytes;
        long now = System.nanoTime();
        if (now - said > EVERY) {
            said = now;
            progress.say(what + " " + mb(moved) + " / " + mb(Math.max(all, moved)) + " MB（" + rate(now) + " MB/s）");
        }
    }

    String summary() {
        return mb(moved) + " MB（" + rate(System.nanoTime()) + " MB/s）";
    }

    private String rate(long now) {
        return mb((long) (moved / Math.max(0.001, (now - began) / 1e9)));
    }

    private static String mb(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
    }
}
