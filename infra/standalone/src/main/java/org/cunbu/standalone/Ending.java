package org.cunbu.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.cunbu.embedded.process.Pause;

/** Ends everything in the reverse order: the portal, which drains, then the inbox, then the services. */
final class Ending {

    private static volatile boolean begun;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::now, "ends-everything"));
        if (Boolean.getBoolean("cunbu.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(Ending::watch);
        }
    }

    static boolean hasBegun() {
        return begun;
    }

    synchronized void with(AutoCloseable one) {
        running.push(one);
    }

    private void now() {
        begun = true;
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
