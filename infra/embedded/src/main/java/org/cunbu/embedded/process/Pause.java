package org.cunbu.embedded.process;

/** Waiting between two looks. */
public final class Pause {

    private Pause() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", told);
        }
    }
}
