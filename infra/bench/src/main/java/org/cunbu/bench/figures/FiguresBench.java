package org.cunbu.bench.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.bench.own.Folder;
import org.cunbu.bench.own.Words;
import org.cunbu.embedded.EmbeddedServices;
import org.cunbu.embedded.Progress;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.Settings;

/**
 * The rates of one unit with few and with many letters over the same two years, in turns, and those of all units with
 * many: what is asked for must not become slower because more letters came.
 */
public final class FiguresBench {

    private static final double MOST_TIMES = 1.2;
    private static final double MOST_MILLIS = 50;

    private final Asking small;
    private final Asking large;
    private final int pairs;
    private final List<String> faults = new ArrayList<>();

    private FiguresBench(Asking small, Asking large, int pairs) {
        this.small = small;
        this.large = large;
        this.pairs = pairs;
    }

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("small", "large", "pairs", "data"));
        int few = words.number("small", 5_000);
        int many = words.number("large", 30_000);
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-figures");
        boolean held;
        var settings = Settings.in(data).distributions(distributions()).only(EnumSet.of(Server.POSTGRESQL));
        try (var services = EmbeddedServices.start(settings, Progress.silent());
                var small = Rooms.on(services, few);
                var large = Rooms.on(services, many)) {
            small.fill();
            large.fill();
            String unit = large.busiestUnit();
            var bench = new FiguresBench(new Asking(small, unit), new Asking(large, unit), words.number("pairs", 5));
            held = bench.run(unit);
        } finally {
            if (!words.has("data")) Folder.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private static Path distributions() {
        return Optional.ofNullable(System.getenv("CUNBU_DIST"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("cunbu.root", ""), "data", "dist"))
                .toAbsolutePath();
    }

    private boolean run(String unit) {
        System.out.println("warming up …");
        small.warm();
        large.warm();
        System.out.printf(
                "rates of unit %s, one month, as of now; milliseconds, the middle of all months asked in turn%n", unit);
        System.out.printf(
                "%-6s %16s %16s %7s%n",
                "pair", "%,d letters".formatted(small.letters()), "%,d letters".formatted(large.letters()), "ratio");
        var ratios = new ArrayList<Double>();
        for (int pair = 1; pair <= pairs; pair++) {
            var turn = Asking.inTurns(small, large);
            ratios.add(turn.ratio());
            System.out.printf("%-6d %16.2f %16.2f %7.2f%n", pair, turn.few(), turn.many(), turn.ratio());
        }
        double ratio = Asking.middle(ratios);
        if (ratio > MOST_TIMES) faults.add("one unit takes %.2f times as long, not %.1f".formatted(ratio, MOST_TIMES));
        double slowest = large.slowestMonthOfAll();
        System.out.printf(
                "all townships and units, %,d letters: %.1f ms in the slowest month%n", large.letters(), slowest);
        if (slowest > MOST_MILLIS) faults.add("all units take %.1f ms, not %.0f".formatted(slowest, MOST_MILLIS));
        System.out.printf(
                "VERDICT: %s (ratio %.2f of at most %.1f; all units %.1f ms of at most %.0f)%n",
                faults.isEmpty() ? "held" : "not held: " + String.join("; ", faults),
                ratio,
                MOST_TIMES,
                slowest,
                MOST_MILLIS);
        return faults.isEmpty();
    }
}
