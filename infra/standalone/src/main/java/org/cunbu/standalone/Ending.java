package org.cunbu.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cunbu.embedded.process.Pause;
import org.jspecify.annotations.Nullable;

/** Ends everything in the reverse order: the portal, which drains, then the inbox, then the services. */
public final class Ending {

    private static volatile boolean begun;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile @Nullable String remains;

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::now, "ends-everything"));
        if (Boolean.getBoolean("cunbu.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(Ending::watch);
        }
    }

    /** Whether somebody has told the program to end. */
    public static boolean hasBegun() {
        return begun;
    }

    public synchronized void with(AutoCloseable one) {
        running.push(one);
    }

    /** What is to be said when the program is told to end from now on: what is done, what remains, what to do. */
    public void wouldLeave(String sentence) {
        remains = sentence;
    }

    /** Nothing remains. */
    public void nothingRemains() {
        remains = null;
    }

    private void now() {
        begun = true;
        String left = remains;
        if (left != null) {
            System.err.println(left);
        }
        closeAll();
    }

    private synchronized void closeAll() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failed) {
                System.err.println("结束时出错 · while ending: " + failed.getMessage());
            }
        }
    }

    /** Maven may be killed without a word to the program that it started. */
    private static void watch(ProcessHandle parent) {
        Thread thread = new Thread(
                () -> {
                    while (ProcessHandle.current()
                            .parent()
                            .filter(parent::equals)
                            .isPresent()) {
                        Pause.millis(1_000);
                    }
                    System.exit(1);
                },
                "watches-parent");
        thread.setDaemon(true);
        thread.start();
    }
}
