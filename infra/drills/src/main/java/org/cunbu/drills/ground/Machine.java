package org.cunbu.drills.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cunbu.embedded.process.Ports;
import org.jspecify.annotations.Nullable;

/** The program for one machine, with all its services, in processes of its own: what a county runs, and its commands. */
public final class Machine implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 300;
    private static final String READY = "网上村部已就绪";

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int port;
    private @Nullable Process running;

    /** @param data the name of its data folder */
    public Machine(Path folder, String data, int port) {
        this.folder = folder;
        this.port = port;
        set("CUNBU_DATA", folder.resolve(data).toString());
        set("CUNBU_KEYS", folder.resolve("keys").toString());
        set("CUNBU_BACKUP", folder.resolve("backup").toString());
        set("CUNBU_DEMO", "false");
        set("CUNBU_PORT", Integer.toString(port));
        set("CUNBU_PROXIES", "127.0.0.1");
    }

    public Machine set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What a command said and how it ended. */
    public record Done(int code, List<String> lines) {

        public boolean isFine() {
            return code == 0;
        }

        public String last() {
            return lines.isEmpty() ? "" : lines.getLast();
        }
    }

    /** Does one command beside it, or alone. */
    public Done command(String... words) throws IOException, InterruptedException {
        return commandWith(Map.of(), words);
    }

    /** Does one command with other variables than the machine's own. */
    public Done commandWith(Map<String, String> others, String... words) throws IOException, InterruptedException {
        Process process = begin(others, words);
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread listener = listen(process, words[0], lines, new CountDownLatch(1));
        int code = process.waitFor();
        listener.join(5_000);
        return new Done(code, lines);
    }

    /** Starts it and waits until it says that all is there. */
    public Machine start() throws IOException, InterruptedException {
        Process begun = begin(Map.of());
        running = begun;
        var ready = new CountDownLatch(1);
        List<String> lines = new CopyOnWriteArrayList<>();
        listen(begun, "run", lines, ready);
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !begun.isAlive()) {
            throw new IllegalStateException("The program did not start:\n" + String.join("\n", lines));
        }
        return this;
    }

    private Process begin(Map<String, String> others, String... words) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Xmx512m"));
        line.add("-Dcunbu.root=" + System.getProperty("cunbu.root", ""));
        line.add("-Dcunbu.ends-with-parent=true");
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.cunbu.standalone.Program"));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(others);
        return builder.start();
    }

    private Thread listen(Process process, String name, List<String> lines, CountDownLatch ready) {
        return Thread.ofPlatform().daemon().name("hears " + name).start(() -> {
            Path kept = folder.resolve(name + ".out");
            try (var words =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String word = words.readLine(); word != null; word = words.readLine()) {
                    lines.add(word);
                    Files.writeString(kept, word + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    if (word.startsWith(READY)) {
                        ready.countDown();
                    }
                }
            } catch (IOException ended) {
                // it was killed
            } finally {
                ready.countDown();
            }
        });
    }

    /** kill -9 of PostgreSQL and of the program, at once: nothing is laid down any more. */
    public void kill() throws InterruptedException {
        Process begun = Objects.requireNonNull(running);
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
        begun.destroyForcibly();
        begun.waitFor(20, TimeUnit.SECONDS);
        Thread.sleep(1_000);
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            var lines = Files.readAllLines(data().resolve("postgresql/postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, and waits for the orderly end. */
    public boolean stop() throws InterruptedException {
        Process begun = Objects.requireNonNull(running);
        begun.toHandle().destroy();
        return begun.waitFor(90, TimeUnit.SECONDS);
    }

    public Path data() {
        return Path.of(Objects.requireNonNull(environment.get("CUNBU_DATA")));
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public static int freePort() {
        return freePort(31_000);
    }

    public static int freePort(int from) {
        for (int port = from; port < 32_000; port++) {
            if (Ports.isFree(port)) return port;
        }
        throw new IllegalStateException("no free port");
    }

    @Override
    public void close() throws InterruptedException {
        Process begun = running;
        if (begun != null && begun.isAlive() && !stop()) {
            begun.destroyForcibly();
        }
    }
}
