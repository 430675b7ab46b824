package org.cunbu.drills.overload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.overload.crowd.Crowd;
import org.cunbu.drills.overload.crowd.Wishes;
import org.cunbu.drills.people.Tokens;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/** Ten times the load: as many as ever are served, the others hear at once when to come again, the search waits first. */
final class OverloadDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DISPATCHER = "fenban";
    private static final int[] STEPS = {1, 2, 3, 4, 6};
    private static final int STEP_SECONDS = 8;
    private static final int SETTLING_SECONDS = 2;
    private static final int ROUND_SECONDS = 5;
    private static final long SECOND = 1_000_000_000;
    private static final int SENT_AGAIN = 1_000;
    private static final double REMAINS = 0.8;
    private static final double AT_ONCE_MILLIS = 100;

    private final int port;
    private final Wishes wishes;
    private final Tokens tokens;
    private final int letters;
    private final int readings;

    private OverloadDrill(int port, Wishes wishes, Tokens tokens, int letters, int readings) {
        this.port = port;
        this.wishes = wishes;
        this.tokens = tokens;
        this.letters = letters;
        this.readings = readings;
    }

    public static void main(String[] words) {
        Drill.run("overload", words, Set.of("times", "letters", "reads", "seconds", "seed", "jvm"), OverloadDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int times = told.number("times", 10);
        int seed = told.number("seed", 430525);
        int letters = told.number("letters", 20);
        int readings = told.number("reads", 100);
        Duration length = told.seconds("seconds", 20);
        verdict.note("%d times %d letters/s and %d reads/s, seed %d".formatted(times, letters, readings, seed));
        try (var ground = Ground.own(EnumSet.allOf(Server.class))) {
            ground.realm();
            var portal = Portal.first(ground, words(told.word("jvm", "")));
            verdict.note("the portal is up, with 512 MB of heap");
            var wire = new Wire(portal.address(), PATIENCE);
            try (var ledger = new Ledger(ground.folder().resolve("ledger"))) {
                var tokens = new Tokens(ground);
                var wishes = new Wishes(ledger, seed, tokens.of(DISPATCHER));
                var drill = new OverloadDrill(ground.port(), wishes, tokens, letters, readings);
                if (times == 1) {
                    drill.ordinary(verdict, (int) length.toSeconds());
                } else {
                    drill.warmUp(verdict);
                    double best = drill.best(times, verdict);
                    tell(verdict, drill.stretch(times, (int) length.toSeconds()), best);
                }
                memory(verdict, portal, ground);
                Thread.sleep(2_000);
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database, SENT_AGAIN);
                }
            }
        }
    }

    /** No crowd at all: in the end nobody is refused, and how long that takes from the start on is said. */
    private void ordinary(Verdict verdict, int seconds) throws InterruptedException {
        try (var crowd = new Crowd(port, wishes, letters, readings, PATIENCE)) {
            long from = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(seconds));
            crowd.close();
            Stretch last = null;
            for (int second = 0; second + ROUND_SECONDS <= seconds; second += ROUND_SECONDS) {
                last = stretch(crowd, from + second * SECOND, from + (second + ROUND_SECONDS) * SECOND);
                verdict.note("from second %d on: %s".formatted(second, last.words()));
            }
            if (last == null) throw new IllegalArgumentException("too short: --seconds " + seconds);
            verdict.line(
                    "平常的时候谁也不拒绝 · who comes at an ordinary time is not refused, at the end",
                    last.askedToComeAgain().isEmpty() && last.neither().isEmpty(),
                    last.words());
        }
    }

    private static String[] words(String options) {
        return options.isBlank() ? new String[0] : options.strip().split(" +");
    }

    /** Until the portal has its machine code, as after an ordinary morning; said apart, as it is no part of the measure. */
    private void warmUp(Verdict verdict) throws IOException, InterruptedException {
        verdict.note("just started, 1 time: " + stretch(1, 6).words());
        verdict.note("still young, 4 times: " + stretch(4, 14).words());
    }

    /** What is served at most, with ever more people. */
    private double best(int times, Verdict verdict) throws IOException, InterruptedException {
        double best = 0;
        for (int step : STEPS) {
            if (step >= times) break;
            Stretch found = stretch(step, STEP_SECONDS);
            verdict.note("%d times: %s".formatted(step, found.words()));
            best = Math.max(best, found.served());
        }
        return best;
    }

    /** So many times the peak for so long; the first seconds are not counted. */
    private Stretch stretch(int times, int seconds) throws IOException, InterruptedException {
        wishes.token(tokens.of(DISPATCHER));
        try (var crowd = new Crowd(port, wishes, letters * times, readings * times, PATIENCE)) {
            Thread.sleep(Duration.ofSeconds(SETTLING_SECONDS));
            long from = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(seconds));
            long until = System.nanoTime();
            crowd.close();
            return stretch(crowd, from, until);
        }
    }

    private static Stretch stretch(Crowd crowd, long from, long until) {
        return new Stretch(
                crowd.shots().between(from, until),
                (until - from) / 1e9,
                crowd.late().millis(0.5, from, until),
                crowd.late().millis(0.99, from, until),
                crowd.opened());
    }

    private static void tell(Verdict verdict, Stretch most, double best) {
        verdict.line(
                "吞吐还在最好时的八成以上 · at least 80 % of the best throughput remains",
                most.served() >= REMAINS * best,
                "%.0f of %.0f requests/s (%.0f %%), %.0f/s were sent"
                        .formatted(most.served(), best, 100 * most.served() / best, most.sent()));
        var refused = most.askedToComeAgain();
        verdict.line(
                "其余都是 429 或 503，带 Retry-After · the rest heard 429 or 503 with Retry-After; otherwise",
                most.neither().isEmpty(),
                most.neither().size() + " of " + most.shots().size() + " " + Shots.statuses(most.neither())
                        + "; asked to come again: " + refused.size() + " " + Shots.statuses(refused));
        double p99 = refused.isEmpty() ? 0 : Shots.percentile(refused, 0.99);
        verdict.line(
                "一百毫秒内就说 · within 100 ms (p99)",
                p99 <= AT_ONCE_MILLIS,
                "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, the longest %.0f ms; %s"
                        .formatted(
                                Shots.percentile(refused, 0.5),
                                Shots.percentile(refused, 0.95),
                                p99,
                                Shots.percentile(refused, 1),
                                most.crowd()));
        double search = most.share(Shot.What.SEARCH);
        verdict.line(
                "写信的、办事的在检索之前 · writers and officials before the search",
                most.share(Shot.What.LETTER) >= search && most.share(Shot.What.DESK) >= search,
                most.shares());
    }

    private static void memory(Verdict verdict, Portal portal, Ground ground) throws IOException {
        long told = 0;
        for (Path words : List.of(ground.folder().resolve("portal.out"), ground.log())) {
            if (!Files.exists(words)) continue;
            try (var lines = Files.lines(words)) {
                told += lines.filter(line -> line.contains("OutOfMemory") || line.contains("OutOfDirectMemory"))
                        .count();
            }
        }
        verdict.line(
                "512 MB 内存够用 · memory suffices: the portal is alive, and never said otherwise",
                portal.isAlive() && told == 0,
                (portal.isAlive() ? "alive" : "dead") + ", " + told + " times out of memory");
    }
}
