package org.cunbu.drills.verdict;

import java.util.Set;

/** How every drill runs: it is told what to do, does it, says what it found, and ends with an exit code. */
public final class Drill {

    private static final int NOT_UNDERSTOOD = 2;

    private Drill() {}

    /** What one drill does. */
    @FunctionalInterface
    public interface Body {
        void run(Told told, Verdict verdict) throws Exception;
    }

    /** Runs the drill and ends the program. @param known the options it knows */
    public static void run(String name, String[] words, Set<String> known, Body body) {
        Told told;
        try {
            told = Told.of(words, known);
        } catch (IllegalArgumentException unclear) {
            System.err.println(unclear.getMessage());
            System.exit(NOT_UNDERSTOOD);
            return;
        }
        var verdict = new Verdict(name);
        try {
            body.run(told, verdict);
        } catch (Exception | LinkageError unforeseen) {
            unforeseen.printStackTrace();
            verdict.line("演练做完了 · the drill went through", false, String.valueOf(unforeseen));
        }
        System.exit(verdict.end());
    }
}
