package org.cunbu.bench.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbu.bench.own.Folder;
import org.cunbu.bench.own.OwnPortal;
import org.cunbu.bench.own.Readers;
import org.cunbu.bench.own.Words;

/**
 * Letters a second through the whole door (HTTP, validation, limits, sealing, receipt, durable), in turns with pgbench
 * writing the same rows; on wish again with many letters stored, and a long run with the memory watched.
 */
public final class IntakeBench {

    private static final int CONNECTIONS = 64;
    private static final int BODIES = 2_000;
    private static final long SEED = 20261125;
    private static final int SHORTEST_WARM_UP = 6;
    private static final int LONGEST_WARM_UP = 16;
    private static final double LEAST_RATIO = 2.0;
    private static final double LEAST_PER_SECOND = 2_500;
    private static final double LEAST_SHARE_WHEN_FULL = 0.9;
    private static final Duration CATCH_UP = Duration.ofMinutes(60);

    private final OwnPortal portal;
    private final Door door;
    private final Door untitled;
    private final int pairs;
    private final int seconds;
    private final List<String> faults = new ArrayList<>();

    private IntakeBench(OwnPortal portal, int pairs, int seconds) {
        this.portal = portal;
        this.door = new Door(portal.port(), CONNECTIONS, LetterBodies.some(BODIES, SEED));
        this.untitled = new Door(portal.port(), CONNECTIONS, LetterBodies.untitled(BODIES, SEED));
        this.pairs = pairs;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("pairs", "seconds", "stored", "soak", "data", "port", "jvm"));
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-intake");
        var jvm = new ArrayList<String>();
        if (words.has("soak")) jvm.addAll(Memory.HEAP_AT_ONCE);
        if (words.has("jvm")) jvm.addAll(List.of(words.text("jvm", "").split(" ")));
        var environment = Map.of("CUNBU_DEMO", "false", "CUNBU_PROXIES", "127.0.0.1");
        boolean held;
        try (var portal = OwnPortal.start(data, words.number("port", 8190), environment, jvm, OwnPortal.READY)) {
            var bench = new IntakeBench(portal, words.number("pairs", 5), words.number("seconds", 8));
            bench.run(words.number("stored", 0), words.number("soak", 0));
            held = bench.verdict();
        } finally {
            if (!words.has("data")) Folder.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private void run(int stored, int soak) throws Exception {
        // The same invented phones come again and again; all other limits stand as shipped.
        try (var database = portal.database();
                var change = database.createStatement()) {
            change.executeUpdate("update limit_rule set burst = 100000, every_ms = 1 where rule = 'submit-contact'");
        }
        System.out.println("warming up …");
        double best = 0;
        int sinceBest = 0;
        // Code is compiled while it runs; one slow turn, as when readers catch up, does not say that this is over.
        for (int i = 0; i < LONGEST_WARM_UP && (i < SHORTEST_WARM_UP || sinceBest < 3); i++) {
            var run = door.send(seconds, Long.MAX_VALUE);
            System.out.printf(
                    "  %.0f letters/s, p50 %.1f ms, p99 %.1f ms, refused %d%n",
                    run.perSecond(), run.millis(0.5), run.millis(0.99), run.refused());
            if (run.letters() == 0) throw new IllegalStateException("no letter was taken: " + door.firstRefusal());
            sinceBest = run.perSecond() > best * 1.05 ? 0 : sinceBest + 1;
            best = Math.max(best, run.perSecond());
        }
        double empty = inTurns();
        if (stored > 0) full(empty, stored);
        if (soak > 0) soak(soak);
        if (!door.firstRefusal().isEmpty())
            faults.add("not every letter was taken, the first answer was " + door.firstRefusal());
    }

    /** The pairs; the door's middle figure. */
    private double inTurns() throws Exception {
        var pgbench = new Pgbench(portal);
        var ratios = new ArrayList<Double>();
        var letters = new ArrayList<Double>();
        System.out.printf(
                "%-6s %12s %8s %8s %12s %7s %12s%n",
                "pair", "door/s", "p50 ms", "p99 ms", "pgbench/s", "ratio", "readers");
        pgbench.run(CONNECTIONS, 3);
        for (int pair = 1; pair <= pairs; pair++) {
            quiet();
            var run = door.send(seconds, Long.MAX_VALUE);
            var behind = quiet();
            double rows = pgbench.run(CONNECTIONS, seconds);
            letters.add(run.perSecond());
            ratios.add(run.perSecond() / rows);
            System.out.printf(
                    "%-6d %12.0f %8.1f %8.1f %12.0f %7.2f %10.1f s%n",
                    pair,
                    run.perSecond(),
                    run.millis(0.5),
                    run.millis(0.99),
                    rows,
                    run.perSecond() / rows,
                    behind.toMillis() / 1e3);
        }
        pgbench.clear();
        double ratio = middle(ratios);
        double perSecond = middle(letters);
        System.out.printf("medians: %.0f letters/s, %.2f times pgbench%n", perSecond, ratio);
        System.out.printf(
                "without titles, refused before anything is sealed or stored: %.0f/s%n",
                untitled.send(seconds, Long.MAX_VALUE).refused() / (double) seconds);
        if (ratio < LEAST_RATIO) faults.add("%.2f times pgbench, not %.1f".formatted(ratio, LEAST_RATIO));
        if (perSecond < LEAST_PER_SECOND) faults.add("%.0f letters/s, not %.0f".formatted(perSecond, LEAST_PER_SECOND));
        return perSecond;
    }

    private void full(double empty, int stored) throws Exception {
        System.out.println("storing " + stored + " letters …");
        ManyLetters.store(portal, stored);
        door.send(seconds, Long.MAX_VALUE);
        var letters = new ArrayList<Double>();
        for (int i = 0; i < pairs; i++) {
            quiet();
            letters.add(door.send(seconds, Long.MAX_VALUE).perSecond());
        }
        double share = middle(letters) / empty;
        System.out.printf("with %d stored: %.0f letters/s, %.2f of the empty figure%n", stored, middle(letters), share);
        if (share < LEAST_SHARE_WHEN_FULL) faults.add("%.2f of the empty figure, not 0.9".formatted(share));
    }

    /** Ten parts; what lives on the heap and beside it after each. The first two parts are warming up. */
    private void soak(int letters) throws Exception {
        System.out.printf(
                "%-10s %10s %8s %8s %10s %10s%n", "letters", "door/s", "p50 ms", "p99 ms", "heap MB", "beside MB");
        var held = new ArrayList<Memory>();
        for (int part = 1; part <= 10; part++) {
            var run = door.send(86_400, letters / 10);
            var memory = Memory.of(portal.pid());
            held.add(memory);
            System.out.printf(
                    "%-10d %10.0f %8.1f %8.1f %10.1f %10.1f%n",
                    (long) part * letters / 10,
                    run.perSecond(),
                    run.millis(0.5),
                    run.millis(0.99),
                    memory.heap(),
                    memory.beside());
        }
        flat("heap", held.stream().map(Memory::heap).toList());
        flat("memory beside the heap", held.stream().map(Memory::beside).toList());
    }

    private void flat(String what, List<Double> parts) {
        double before = middle(parts.subList(2, 6));
        double after = middle(parts.subList(6, 10));
        boolean flat = after <= before * 1.1 + 8;
        System.out.printf(
                "%s: %.1f MB in parts 3 to 6, %.1f MB in parts 7 to 10: %s%n",
                what, before, after, flat ? "flat" : "growing");
        if (!flat) faults.add(what + " grows");
    }

    private Duration quiet() throws SQLException, InterruptedException {
        return Readers.caughtUp(portal, CATCH_UP);
    }

    private boolean verdict() {
        System.out.println(faults.isEmpty() ? "VERDICT: held" : "VERDICT: not held: " + String.join("; ", faults));
        return faults.isEmpty();
    }

    private static double middle(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
