package org.cunbu.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.QuickStarts;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/** SIGTERM under load: who was let in is answered, nobody new is let in, and the end comes soon. */
final class StopDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WINDOW_SECONDS = 3;
    private static final long WARM_UP_NANOS = Duration.ofSeconds(60).toNanos();
    private static final double SOON_SECONDS = 30;

    private StopDrill() {}

    public static void main(String[] words) {
        Drill.run("stop", words, Set.of("times", "letters", "reads", "seed"), StopDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int times = told.number("times", 3);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        verdict.note(times + " ends, " + pace.letters() + " letters/s, " + pace.reads() + " reads/s");
        try (var ground = Ground.shared(EnumSet.of(Server.POSTGRESQL, Server.ELASTICSEARCH))) {
            var starts = new QuickStarts(ground);
            var portal = starts.first();
            var wire = new Wire(portal.address(), PATIENCE);
            List<Double> seconds = new ArrayList<>();
            List<Shot> failed = new ArrayList<>();
            long answered = 0;
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                for (int end = 1; end <= times; end++) {
                    awaitPace(load, pace, verdict);
                    Thread.sleep(new Random(seed + end).nextInt(1_000));
                    long told15 = System.nanoTime();
                    boolean orderly = portal.stop();
                    double took = (System.nanoTime() - told15) / 1e9;
                    seconds.add(orderly ? took : Double.POSITIVE_INFINITY);
                    List<Shot> taken = underWay(load.shots(), told15);
                    failed.addAll(taken.stream().filter(StopDrill::failed).toList());
                    answered += taken.size();
                    verdict.note("end %d: %.1f s, %d requests were under way, %d receipts so far"
                            .formatted(end, took, taken.size(), ledger.acknowledged()));
                    portal = starts.again();
                }
                load.close();
                verdict.line(
                        "停机时已经进来的请求都有答复 · requests under way at SIGTERM that failed",
                        failed.isEmpty() && answered > 0,
                        failed.size() + " of " + answered + " " + Shots.statuses(failed));
                verdict.none(
                        "没有 5xx（503 请稍后再来除外） · 5xx other than 503 with Retry-After",
                        load.shots()
                                .which(shot -> shot.status() >= 500 && !shot.later())
                                .size());
                verdict.line(
                        "停得及时 · seconds to the end, at most " + (int) SOON_SECONDS,
                        seconds.stream().allMatch(took -> took <= SOON_SECONDS),
                        seconds.stream().map("%.1f"::formatted).toList().toString());
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
            portal.stop();
        }
    }

    /** A portal that has just been started is slow at first; the load waits until it keeps up with it. */
    private static void awaitPace(Load load, Load.Pace pace, Verdict verdict) throws InterruptedException {
        long wanted = (pace.letters() + pace.reads()) * WINDOW_SECONDS * 9L / 10;
        long began = System.nanoTime();
        long found = 0;
        while (System.nanoTime() - began < WARM_UP_NANOS) {
            Thread.sleep(500);
            long now = System.nanoTime();
            long from = now - WINDOW_SECONDS * 1_000_000_000L;
            found = load.shots()
                    .which(shot -> shot.began() + shot.nanos() > from && shot.nanos() < 1_000_000_000L && shot.isFine())
                    .size();
            if (found >= wanted) return;
        }
        verdict.note("the machine does not keep up with the load: " + found + " of " + wanted + " answers in "
                + WINDOW_SECONDS + " s");
    }

    /** Sent before the signal, and not answered yet when it came. */
    private static List<Shot> underWay(Shots shots, long signal) {
        return shots.which(shot -> shot.began() < signal - 5_000_000L && shot.began() + shot.nanos() > signal);
    }

    /** Cut off, or answered with an error that does not say when to come again. */
    private static boolean failed(Shot shot) {
        return shot.status() == Shot.NONE || shot.status() >= 500 && !shot.later();
    }
}
