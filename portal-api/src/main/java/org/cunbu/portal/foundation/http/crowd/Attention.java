package org.cunbu.portal.foundation.http.crowd;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * How long one who comes waits until somebody turns to him: each thread that serves is called again and again, and what
 * counts is the shortest time that it took within a while. A pause of the machine or a crowd of a moment makes some calls
 * late; when all are, work lies before them that does not get less.
 */
final class Attention {

    private final List<Called> threads;

    Attention(List<? extends Executor> threads) {
        this.threads = threads.stream().map(Called::new).toList();
    }

    void call() {
        threads.forEach(Called::call);
    }

    /** The shortest wait since this was asked last, at whichever thread it was longest. */
    Duration shortestWait() {
        long now = System.nanoTime();
        return Duration.ofNanos(
                threads.stream().mapToLong(thread -> thread.taken(now)).max().orElse(0));
    }

    /** One thread, or several that take their work from one queue. */
    private static final class Called {

        private static final long NEVER = Long.MAX_VALUE;

        private final Executor thread;
        private boolean waiting;
        private long since;
        private long shortest = NEVER;

        private Called(Executor thread) {
            this.thread = thread;
        }

        private void call() {
            synchronized (this) {
                if (waiting) return;
                waiting = true;
                since = System.nanoTime();
            }
            try {
                thread.execute(this::here);
            } catch (RejectedExecutionException ending) {
                here();
            }
        }

        private synchronized void here() {
            waiting = false;
            shortest = Math.min(shortest, System.nanoTime() - since);
        }

        private synchronized long taken(long now) {
            long found = shortest != NEVER ? shortest : waiting ? now - since : 0;
            shortest = NEVER;
            return found;
        }
    }
}
