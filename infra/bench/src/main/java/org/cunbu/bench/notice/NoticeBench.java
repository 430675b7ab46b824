package org.cunbu.bench.notice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cunbu.bench.own.Folder;
import org.cunbu.bench.own.Words;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.Progress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.Settings;

/** A notice moves the last day of every open letter; how long until each of them knows. */
public final class NoticeBench {

    private static final Duration MOST = Duration.ofSeconds(60);

    private NoticeBench() {}

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("letters", "data"));
        int letters = words.number("letters", 100_000);
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-notice");
        boolean held;
        var settings = Settings.in(data).distributions(distributions()).only(EnumSet.of(Server.POSTGRESQL));
        try (var services = EmbeddedServices.start(settings, Progress.silent());
                var desk = OpenLetters.on(services)) {
            desk.fill(letters);
            held = run(desk, letters);
        } finally {
            if (!words.has("data")) Folder.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private static boolean run(OpenLetters desk, int letters) {
        long began = System.nanoTime();
        long moving = desk.weigh();
        System.out.printf("preview: %,d clocks would move; %.1f s%n", moving, since(began));
        began = System.nanoTime();
        desk.enter();
        double clocks = since(began);
        desk.told();
        double all = since(began);
        long moved = desk.moved();
        System.out.printf(
                "%,d open letters: clocks reckoned again after %.1f s, every queue line and history after %.1f s%n",
                letters, clocks, all);
        boolean held = moved == letters && all <= MOST.toSeconds();
        System.out.printf(
                "VERDICT: %s (%,d of %,d letters say so, %.1f s of at most %d)%n",
                held ? "held" : "not held", moved, letters, all, MOST.toSeconds());
        return held;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static Path distributions() {
        return Optional.ofNullable(System.getenv("CUNBU_DIST"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("cunbu.root", ""), "data", "dist"))
                .toAbsolutePath();
    }
}
