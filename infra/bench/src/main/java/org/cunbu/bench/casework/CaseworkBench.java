package org.cunbu.bench.casework;

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
 * Whole lives of letters a second, and a unit's queue, with few and with many letters stored: neither must become slower
 * because more letters came.
 */
public final class CaseworkBench {

    private static final double LEAST_OF_FEW = 0.9;
    private static final double MOST_TIMES = 1.2;
    private static final double MOST_MILLIS = 50;

    private final List<String> faults = new ArrayList<>();

    private CaseworkBench() {}

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("small", "large", "pairs", "seconds", "floor", "data"));
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-casework");
        boolean held;
        var settings = Settings.in(data).distributions(distributions()).only(EnumSet.of(Server.POSTGRESQL));
        try (var services = EmbeddedServices.start(settings, Progress.silent());
                var small = CaseRooms.on(services, words.number("small", 1_000));
                var large = CaseRooms.on(services, words.number("large", 10_000))) {
            small.fill();
            large.fill();
            held = new CaseworkBench().run(small, large, words);
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

    private boolean run(CaseRooms small, CaseRooms large, Words words) throws Exception {
        String unit = small.busiestUnit();
        int pairs = words.number("pairs", 3);
        var pages = queuePages(small, large, unit, pairs);
        var lives = lifecycles(small, large, unit, pairs, words.number("seconds", 8));
        int floor = words.number("floor", 0);
        if (lives.perSecond() < floor) {
            faults.add("%.0f lives a second, not %d".formatted(lives.perSecond(), floor));
        }
        System.out.printf(
                "VERDICT: %s (queue %.2f of at most %.1f times, %.1f ms of at most %.0f; lives %.2f of at least %.1f, %.0f/s)%n",
                faults.isEmpty() ? "held" : "not held: " + String.join("; ", faults),
                pages.ratio(),
                MOST_TIMES,
                pages.many(),
                MOST_MILLIS,
                lives.ratio(),
                LEAST_OF_FEW,
                lives.perSecond());
        return faults.isEmpty();
    }

    private QueuePages.Pair queuePages(CaseRooms small, CaseRooms large, String unit, int pairs) {
        var few = new QueuePages(small, unit);
        var many = new QueuePages(large, unit);
        QueuePages.inTurns(few, many, 200);
        System.out.printf(
                "queue of %s: open, waiting for its head, closed; milliseconds, the middle of all in turns%n", unit);
        head("pair", small, large);
        var ratios = new ArrayList<Double>();
        QueuePages.Pair last = null;
        for (int pair = 1; pair <= pairs; pair++) {
            last = QueuePages.inTurns(few, many, 200);
            ratios.add(last.ratio());
            System.out.printf("%-10d %16.2f %16.2f %7.2f%n", pair, last.few(), last.many(), last.ratio());
        }
        for (int view = 0; view < few.views().size(); view++) {
            System.out.printf("view %-5d %16.2f %16.2f%n", view + 1, few.millisOf(view, 100), many.millisOf(view, 100));
        }
        double ratio = QueuePages.middle(ratios);
        if (ratio > MOST_TIMES) faults.add("a queue page takes %.2f times as long".formatted(ratio));
        if (last == null || last.many() > MOST_MILLIS) faults.add("a queue page takes too long");
        return last == null
                ? new QueuePages.Pair(1, 1, 0)
                : new QueuePages.Pair(last.many() / ratio, last.many(), last.asked());
    }

    /** @param ratio with many letters to with few */
    private record Lives(double ratio, double perSecond) {}

    private Lives lifecycles(CaseRooms small, CaseRooms large, String unit, int pairs, int seconds) {
        var few = new Lifecycles(small, unit);
        var many = new Lifecycles(large, unit);
        few.run(seconds);
        many.run(seconds);
        System.out.println(
                "lives a second: written, dispatched, accepted, drafted, approved, delivered, judged, read; p95 of one");
        head("pair", small, large);
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (int pair = 1; pair <= pairs; pair++) {
            var of = few.run(seconds);
            var against = many.run(seconds);
            ratios.add(against.perSecond() / of.perSecond());
            rates.add(against.perSecond());
            System.out.printf(
                    "%-10d %16.1f %16.1f %7.2f   p95 %.0f and %.0f ms%n",
                    pair, of.perSecond(), against.perSecond(), ratios.getLast(), of.p95(), against.p95());
        }
        double ratio = QueuePages.middle(ratios);
        if (ratio < LEAST_OF_FEW) faults.add("lives fall to %.2f".formatted(ratio));
        return new Lives(ratio, QueuePages.middle(rates));
    }

    private static void head(String first, CaseRooms small, CaseRooms large) {
        System.out.printf(
                "%-10s %16s %16s %7s%n",
                first, "%,d letters".formatted(small.letters()), "%,d letters".formatted(large.letters()), "ratio");
    }
}
