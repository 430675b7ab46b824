package org.cunbu.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list, kept in the data folder, of processes that were started and may have outlived a kill -9. */
public final class Leftovers {

    private final Path list;

    public Leftovers(Path list) {
        this.list = list;
    }

    synchronized void remember(String name, ProcessIdentity identity) {
        try {
            Files.writeString(
                    list,
                    identity.written() + " " + name + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends those of an earlier run that still live. @return their names */
    public synchronized List<String> end() {
        List<String> ended = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ", 4);
            if (words.length < 4) {
                continue;
            }
            Optional<ProcessIdentity> one = ProcessIdentity.read(words[0] + " " + words[1] + " " + words[2])
                    .filter(ProcessIdentity::isAlive);
            one.ifPresent(process -> {
                List<ProcessIdentity> below = below(process);
                process.end(10);
                below.forEach(child -> child.end(5));
                ended.add(words[3]);
            });
        }
        forget();
        return ended;
    }

    private static List<ProcessIdentity> below(ProcessIdentity process) {
        return ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> ProcessIdentity.of(child.pid()).stream())
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All have ended in good order. */
    public synchronized void forget() {
        try {
            Files.deleteIfExists(list);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
