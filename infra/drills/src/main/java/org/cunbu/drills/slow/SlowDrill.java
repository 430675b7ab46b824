package org.cunbu.drills.slow;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/** Hundreds of slow clients of each kind: the others hardly notice, and the slow are closed within half a minute. */
final class SlowDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOSED = Duration.ofSeconds(30);
    private static final int WATCHED_SECONDS = 32;
    private static final int WARM_UP_SECONDS = 10;
    private static final int WARM_UP_TURNS = 6;
    private static final int ASIDE_SECONDS = 15;
    private static final int ALL_THERE_SECONDS = 8;
    private static final int LIVE = 50;
    private static final int MORE_THAN_IS_KEPT = 192 * 1_024;
    private static final double LESS_THAN = 2.0;

    private SlowDrill() {}

    public static void main(String[] words) {
        Drill.run("slow", words, Set.of("clients", "kinds", "letters", "reads", "seed"), SlowDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int many = told.number("clients", 500);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 10), told.number("reads", 50), true);
        var all = List.copyOf(EnumSet.allOf(Slowness.class));
        List<List<Slowness>> rounds = told.word("kinds", "together").equals("apart")
                ? all.stream().map(List::of).toList()
                : List.of(all);
        try (var ground = Ground.shared(EnumSet.of(Server.POSTGRESQL, Server.ELASTICSEARCH))) {
            var portal = Portal.first(ground);
            verdict.note("the portal is up; %d clients of each kind beside %d letters/s and %d reads/s"
                    .formatted(many, pace.letters(), pace.reads()));
            var wire = new Wire(portal.address(), PATIENCE);
            var big = Big.of(wire);
            verdict.note("the big answer is " + big);
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                if (!warmUp(load, verdict)) {
                    verdict.line(
                            "没有慢客户时就撑得住 · the machine bears the others alone; try fewer --letters and --reads",
                            false,
                            "refused before any slow client came");
                    return;
                }
                try (var live = new LivePages(ground.port(), LIVE)) {
                    for (List<Slowness> kinds : rounds) round(kinds, many, big, ground.port(), load, verdict);
                    long closed = live.closed();
                    verdict.line("实时页面一直开着 · live pages that were closed", closed == 0, closed + " of " + live.count());
                }
                load.close();
                verdict.none(
                        "别人没有 5xx（503 请稍后再来除外） · 5xx to others, other than 503 with Retry-After",
                        load.shots()
                                .which(shot -> shot.status() >= 500 && !shot.later())
                                .size());
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
            verdict.line("门户还在 · the portal is alive", portal.isAlive(), "process " + portal.pid());
        }
    }

    /** Before, with them, and after: the others' p95 with them against the mean of before and after. */
    private static void round(List<Slowness> kinds, int many, Big big, int port, Load load, Verdict verdict)
            throws IOException, InterruptedException {
        double before = aside(load);
        long from = System.nanoTime();
        try (var clients = new SlowClients(port)) {
            for (Slowness kind : kinds) open(clients, kind, many, big);
            long connected = System.nanoTime();
            verdict.note("%d slow clients were connected in %.1f s, %d are; the others' p95 meanwhile %.0f ms"
                    .formatted(
                            many * kinds.size(), (connected - from) / 1e9, clients.open(), p95(load, from, connected)));
            long until = connected + Duration.ofSeconds(WATCHED_SECONDS).toNanos();
            while (System.nanoTime() < until) {
                clients.tick();
                Thread.sleep(1_000);
            }
            // While they are all there: what they asked at first is not slow, and later they are closed.
            double during = p95(
                    load,
                    connected,
                    connected + Duration.ofSeconds(ALL_THERE_SECONDS).toNanos());
            for (Slowness kind : kinds) {
                verdict.line(
                        kind.words() + " · open after " + CLOSED.toSeconds() + " s",
                        clients.openAfter(kind, CLOSED) == 0,
                        "%d of %d, the longest for %.1f s"
                                .formatted(
                                        clients.openAfter(kind, CLOSED), clients.count(kind), clients.longest(kind)));
            }
            clients.close();
            double after = aside(load);
            double ratio = during / ((before + after) / 2);
            verdict.line(
                    "别人的 p95 不到两倍 · the others' p95 less than doubled"
                            + (kinds.size() == 1 ? " (" + kinds.getFirst().words() + ")" : ""),
                    ratio < LESS_THAN,
                    "%.2f: %.0f ms, before %.0f ms, after %.0f ms".formatted(ratio, during, before, after));
        }
    }

    /** A portal that has just been started is slow by itself. @return whether nobody was asked to come again in the end */
    private static boolean warmUp(Load load, Verdict verdict) throws InterruptedException {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            long from = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(WARM_UP_SECONDS));
            var shots = load.shots().between(from, System.nanoTime() - 500_000_000L);
            long refused = shots.stream().filter(shot -> !shot.isFine()).count();
            verdict.note("warming up: %d of %d refused, p95 %.0f ms"
                    .formatted(refused, shots.size(), Shots.percentile(shots, 0.95)));
            if (turn > 0 && refused == 0) return true;
        }
        return false;
    }

    /** Not all at once: this is about many who are slow, not about many who come together. */
    private static void open(SlowClients clients, Slowness kind, int many, Big big)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int number = 0; number < many; number++) {
            clients.open(kind, number, big.path(), big.times());
            long due = began + kind.openedIn().toNanos() * number / many;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
        clients.tick();
    }

    private static double aside(Load load) throws InterruptedException {
        long from = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(ASIDE_SECONDS));
        return p95(load, from, System.nanoTime());
    }

    private static double p95(Load load, long from, long until) {
        return Shots.percentile(load.shots().between(from, until), 0.95);
    }

    /**
     * An answer that is big beside the work that it makes, so that the reader is slow and not the question dear; and how
     * many of them, asked for in one breath, are more than is kept for one reader.
     */
    private record Big(String path, int bytes, double millis) {

        private static final Pattern ASSET = Pattern.compile("/assets/[^\"'\\s>]+");

        static Big of(Wire wire) throws IOException, InterruptedException {
            var paths = new LinkedHashSet<>(List.of("/api/places", "/letters/new"));
            for (String page : List.of("/", "/letters/new", "/rates")) {
                ASSET.matcher(wire.get(page, "15.0.1.1").body()).results().forEach(match -> paths.add(match.group()));
            }
            var best = new Big("/", 0, 1);
            for (String path : paths) {
                var found = asked(wire, path);
                if (found.bytes() / found.millis() > best.bytes() / best.millis()) best = found;
            }
            return best;
        }

        /** The quickest of some tries. */
        private static Big asked(Wire wire, String path) throws IOException, InterruptedException {
            var found = new Big(path, 0, Double.MAX_VALUE);
            for (int tries = 0; tries < 8; tries++) {
                var answer = wire.get(path, "15.0.1.1");
                if (answer.isFine() && answer.millis() < found.millis()) {
                    found = new Big(path, answer.body().length(), answer.millis());
                }
            }
            return found;
        }

        int times() {
            return Math.min(200, MORE_THAN_IS_KEPT / Math.max(1, bytes) + 1);
        }

        @Override
        public String toString() {
            return "%s, %d bytes in %.1f ms, %d times in one breath".formatted(path, bytes, millis, times());
        }
    }
}
