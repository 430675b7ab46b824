package org.cunbu.drills;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.QuickStarts;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/** kill -9 of the portal at random moments under load: what was acknowledged is there, once, under the same receipt. */
final class KillDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SAMPLE = 100;

    private KillDrill() {}

    public static void main(String[] words) {
        Drill.run("kill", words, Set.of("times", "letters", "reads", "seed"), KillDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int times = told.number("times", 20);
        int seed = told.number("seed", 430525);
        var random = new Random(seed);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        verdict.note("seed " + seed + ", " + times + " kills, " + pace.letters() + " letters/s, " + pace.reads()
                + " reads/s");
        try (var ground = Ground.shared(EnumSet.of(Server.POSTGRESQL, Server.ELASTICSEARCH))) {
            var starts = new QuickStarts(ground);
            var portal = starts.first();
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), PATIENCE);
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                var check = new LedgerCheck(wire, ledger);
                for (int kill = 1; kill <= times; kill++) {
                    Thread.sleep(500 + random.nextInt(2_000));
                    portal.kill();
                    long down = System.nanoTime();
                    int before = ledger.acknowledged();
                    portal = starts.again();
                    double seconds = (System.nanoTime() - down) / 1e9;
                    check.sendAgain(SAMPLE);
                    verdict.note(
                            "kill %d: %d receipts until then, up again after %.1f s".formatted(kill, before, seconds));
                }
                load.close();
                try (var database = ground.superuser()) {
                    check.tell(verdict, database);
                }
            }
            portal.stop();
        }
    }
}
