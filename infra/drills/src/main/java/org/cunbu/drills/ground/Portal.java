package org.cunbu.drills.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own with 512 MB of heap, on a ground that outlives it. It ends with the drill. */
public final class Portal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private final Ground ground;
    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean isReady;

    private Portal(Ground ground, Process process) {
        this.ground = ground;
        this.process = process;
    }

    /** The first portal of a ground: lays out the tables, gives the demonstration's officials their posts. */
    public static Portal first(Ground ground, String... jvm) {
        return start(ground, true, jvm);
    }

    /** Another portal of the same ground, after the first. */
    public static Portal again(Ground ground, String... jvm) {
        return start(ground, false, jvm);
    }

    private static Portal start(Ground ground, boolean first, String... jvm) {
        ground.set("cunbu.keys-create", first);
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Xmx512m"));
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.addAll(List.of(jvm));
        line.addAll(List.of("-cp", ground.classPath(), PortalAlone.class.getName()));
        if (first) line.add(PortalAlone.APPOINT);
        ground.settings().forEach((name, value) -> line.add("--" + name + "=" + value));
        try {
            Files.createDirectories(ground.log().getParent());
            var portal = new Portal(
                    ground, new ProcessBuilder(line).redirectErrorStream(true).start());
            ground.with(portal);
            portal.listen();
            portal.awaitReady();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        Thread.ofPlatform().daemon().name("portal's words").start(() -> {
            try (var words = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                    var kept = Files.newBufferedWriter(
                            ground.folder().resolve("portal.out"),
                            java.nio.file.StandardOpenOption.CREATE,
                            java.nio.file.StandardOpenOption.APPEND)) {
                for (String word = words.readLine(); word != null; word = words.readLine()) {
                    if (word.equals(PortalAlone.READY)) {
                        isReady = true;
                        ready.countDown();
                    }
                    kept.write(word + "\n");
                    kept.flush();
                }
            } catch (IOException ended) {
                // it was killed
            } finally {
                ready.countDown();
            }
        });
    }

    private void awaitReady() {
        try {
            if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !isReady) {
                process.destroyForcibly();
                throw new IllegalStateException("The portal did not start:\n" + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastWords() {
        try {
            var words = Files.readAllLines(ground.folder().resolve("portal.out"));
            return words.stream()
                    .filter(word -> !word.startsWith("\tat ") && word.length() < 1_000)
                    .skip(Math.max(0, words.size() - 60))
                    .collect(java.util.stream.Collectors.joining("\n"));
        } catch (IOException e) {
            return "";
        }
    }

    public URI address() {
        return ground.address();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        await(20);
    }

    /** SIGTERM, and waits for the orderly end. @return whether it came */
    public boolean stop() {
        process.toHandle().destroy(); // Process.destroy would close its streams, by which it thinks the drill is gone
        return await(60);
    }

    private boolean await(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (process.isAlive() && !stop()) kill();
    }
}
