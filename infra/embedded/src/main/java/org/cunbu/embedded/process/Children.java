package org.cunbu.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * The processes this program has started. All are started by one thread that lives as long as the program, because
 * the signal to orphans follows the thread that started them, not the program.
 */
public final class Children {

    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "starts-children");
        thread.setDaemon(true);
        return thread;
    });

    private final Leftovers leftovers;
    private final List<Child> all = new ArrayList<>();
    private boolean closed;

    public Children(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    public Child start(Command command) {
        try {
            return STARTER.submit(() -> startNow(command)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    command.name() + " cannot be started: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + command.name(), told);
        }
    }

    private Child startNow(Command command) {
        synchronized (all) {
            if (closed) {
                throw new IllegalStateException("the services are being ended");
            }
            Child child = new Child(command, launch(command));
            all.add(child);
            child.identity().ifPresent(identity -> leftovers.remember(command.name(), identity));
            return child;
        }
    }

    private static Process launch(Command command) {
        try {
            Files.createDirectories(command.log().getParent());
            ProcessBuilder builder = new ProcessBuilder(command.whole())
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(command.log().toFile()));
            command.without().forEach(builder.environment()::remove);
            builder.environment().putAll(command.environment());
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one of this name that runs now. */
    public Optional<Child> alive(String name) {
        synchronized (all) {
            return all.reversed().stream()
                    .filter(child -> child.name().equals(name) && child.isAlive())
                    .findFirst();
        }
    }

    /** Nothing new is started from now on. */
    public void close() {
        synchronized (all) {
            closed = true;
        }
    }

    public void end(Child child, int seconds) {
        child.end(seconds);
    }

    /** Ends those that still run, side by side. */
    public void end(Predicate<Child> which, int seconds) {
        List<Child> still;
        synchronized (all) {
            still = all.stream().filter(Child::isAlive).filter(which).toList();
        }
        still.parallelStream().forEach(child -> child.end(seconds));
    }
}
