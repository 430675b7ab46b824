package org.cunbu.drills.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What a drill has found: a line for each figure, said as soon as it is known, and all together at the end. */
public final class Verdict {

    private static final long BEGAN = System.nanoTime();

    private final String drill;
    private final List<String> failed = new ArrayList<>();
    private int lines;

    Verdict(String drill) {
        this.drill = drill;
    }

    /** Says what is being done. */
    public void note(String sentence) {
        System.out.printf("%5.1f s · %s%n", (System.nanoTime() - BEGAN) / 1e9, sentence);
    }

    /**
     * One figure of the drill.
     *
     * @param what what must hold, in both languages
     * @param found what was found
     */
    public synchronized boolean line(String what, boolean holds, String found) {
        lines++;
        if (!holds) failed.add(what);
        System.out.println((holds ? "PASS  " : "FAIL  ") + what + ": " + found);
        table(what, holds, found);
        return holds;
    }

    /** A figure that must be zero. */
    public boolean none(String what, long found) {
        return line(what, found == 0, Long.toString(found));
    }

    /** A row of the table that {@code infra/drills/all} prints. */
    private void table(String what, boolean holds, String found) {
        String file = System.getenv("CUNBU_DRILLS_TABLE");
        if (file == null || file.isBlank()) return;
        try {
            Files.writeString(
                    Path.of(file),
                    "| `infra/drills/" + drill + "` | " + what + " | " + found + " | " + (holds ? "PASS" : "FAIL")
                            + " |\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says how it ended. @return the exit code for scripts */
    int end() {
        boolean fine = failed.isEmpty() && lines > 0;
        System.out.printf(
                "%n%s：%s（%d 项，用时 %.0f 秒） · the drill has %s%n",
                drill,
                fine ? "通过" : "没有通过",
                lines,
                (System.nanoTime() - BEGAN) / 1e9,
                fine ? "passed" : "failed: " + String.join("; ", failed));
        return fine ? 0 : 1;
    }
}
