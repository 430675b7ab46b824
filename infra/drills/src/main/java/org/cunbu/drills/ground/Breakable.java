package org.cunbu.drills.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.Server;

/** The drill's own services, and what can be done to them. */
public final class Breakable {

    private final EmbeddedServices services;

    Breakable(EmbeddedServices services) {
        this.services = services;
    }

    /** kill -9 of the server's own process: PostgreSQL's workers then find themselves alone, as in a crash. */
    public void kill(Server server) {
        var process = process(server);
        var below = process.descendants().toList();
        process.destroyForcibly();
        // Elasticsearch's launcher is not the server, and a server that stands still hears of no end.
        if (server == Server.ELASTICSEARCH) below.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(server);
    }

    /** Starts it again and waits until it answers. */
    public void again(Server server) {
        services.again(server);
    }

    /** SIGSTOP: the server and all below it stand still, their connections stay open. */
    public void freeze(Server server) {
        signal("-STOP", server);
    }

    /** SIGCONT: it goes on. */
    public void thaw(Server server) {
        signal("-CONT", server);
    }

    private void signal(String signal, Server server) {
        var line = new ArrayList<>(List.of("kill", signal));
        var process = process(server);
        line.add(Long.toString(process.pid()));
        process.descendants().forEach(below -> line.add(Long.toString(below.pid())));
        try {
            new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle process(Server server) {
        return services.process(server)
                .flatMap(identity -> ProcessHandle.of(identity.pid()))
                .orElseThrow(() -> new IllegalStateException(server.words() + " does not run"));
    }

    private void awaitEnd(Server server) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (services.process(server).isPresent() && System.nanoTime() < until) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The server's own process, or 0 where it does not run. */
    public long pid(Server server) {
        return services.process(server).map(identity -> identity.pid()).orElse(0L);
    }

    /** Where PostgreSQL's data lies. */
    public Path cluster() {
        return services.folder().path().resolve("postgresql");
    }

    /** Whether that file is there. */
    public boolean has(String file) {
        return Files.exists(services.folder().path().resolve(file));
    }

    public EmbeddedServices embedded() {
        return services;
    }
}
