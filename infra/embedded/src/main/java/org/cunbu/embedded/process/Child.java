package org.cunbu.embedded.process;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that this program has started. */
public final class Child {

    private final Command command;
    private final Process process;
    private final Optional<ProcessIdentity> identity;

    Child(Command command, Process process) {
        this.command = command;
        this.process = process;
        this.identity = ProcessIdentity.of(process.pid());
    }

    public String name() {
        return command.name();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Optional<ProcessIdentity> identity() {
        return identity;
    }

    public int exitCode() {
        return process.exitValue();
    }

    public void whenItEnds(Runnable then) {
        process.onExit().thenRun(then);
    }

    public boolean endsWithin(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends the signal that means an orderly end to it, waits, and then insists. */
    void end(int seconds) {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> below = process.descendants().toList();
        if (command.orphanSignal().equals("INT")) {
            interrupt();
        } else {
            process.destroy();
        }
        if (!endsWithin(seconds)) {
            process.destroyForcibly();
            endsWithin(5);
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }

    private void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            process.destroy();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    /** Its last words, for the sentence that says why it did not start. */
    public String lastLines() {
        try {
            List<String> lines = Files.readAllLines(command.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
