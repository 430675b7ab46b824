package org.cunbu.embedded.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process and no other: its number, and the tick it was started at, since numbers are given out again. Whether it
 * lives is read from /proc, because where process 1 does not reap, a dead process keeps its number.
 *
 * @param started clock ticks since this machine was started
 * @param boot which start of the machine that was
 */
public record ProcessIdentity(long pid, long started, String boot) {

    private static final Path PROC = Path.of("/proc");
    private static final String BOOT = readBoot();

    /** The process that has this number now, if one lives. */
    public static Optional<ProcessIdentity> of(long pid) {
        return statOf(pid)
                .filter(stat -> stat.state != 'Z' && stat.state != 'X')
                .map(stat -> new ProcessIdentity(pid, stat.started, BOOT));
    }

    /** This program itself. */
    public static ProcessIdentity own() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Asks the process to end and, when it has not after some seconds, ends it. */
    public void end(int seconds) {
        if (!isAlive()) {
            return;
        }
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        if (endsWithin(seconds)) {
            return;
        }
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        endsWithin(5);
    }

    public boolean endsWithin(int seconds) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (isAlive()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Pause.millis(50);
        }
        return true;
    }

    public String written() {
        return pid + " " + started + " " + boot;
    }

    public static Optional<ProcessIdentity> read(String written) {
        String[] words = written.strip().split(" ");
        try {
            return words.length == 3
                    ? Optional.of(new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]))
                    : Optional.empty();
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private record Stat(char state, long started) {}

    private static Optional<Stat> statOf(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
            return Optional.of(new Stat(fields[0].charAt(0), Long.parseLong(fields[19])));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    private static String readBoot() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
