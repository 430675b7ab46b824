package org.cunbu.bench;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Does one thing for each of many, so many at a time. */
final class Together {
    /** What is done for one of them. */
    @FunctionalInterface
    interface Deed<T> {
        void on(T one) throws Exception;
    }

    private final int atATime;
    private final Tally tally;

    Together(int atATime, Tally tally) {
        this.atATime = atATime;
        this.tally = tally;
    }

    /** Goes through all of them; what fails is counted as broken and does not stop the others. */
    <T> void forEach(List<T> all, String what, Deed<T> deed) {
        Semaphore places = new Semaphore(atATime);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T one : all) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        deed.on(one);
                    } catch (Exception e) {
                        tally.add("broken " + what + ": " + e.getClass().getSimpleName() + " "
                                + String.valueOf(e.getMessage()));
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }
}
