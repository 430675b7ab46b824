package org.cunbu.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.network.BadNetwork;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/**
 * PostgreSQL crashes, hangs, and is cut off by the network, under load. Meanwhile everybody hears within three seconds
 * that it works later; afterwards it works by itself; what was acknowledged is there, once.
 */
final class PostgresDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long MOST_MILLIS = 3_000;
    private static final long BACK_MILLIS = 5_000;

    private final Verdict verdict;
    private final Load load;
    private final Wire wire;
    private final List<Long> backAfter = new ArrayList<>();
    private final List<Shot> meanwhile = new ArrayList<>();
    private final Random random;

    private PostgresDrill(Verdict verdict, Load load, Wire wire, Random random) {
        this.verdict = verdict;
        this.load = load;
        this.wire = wire;
        this.random = random;
    }

    public static void main(String[] words) {
        Drill.run("postgres", words, Set.of("times", "hang", "letters", "reads", "seed"), PostgresDrill::run);
    }

    private interface Step {
        void take() throws Exception;
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int times = told.number("times", 5);
        Duration hang = told.seconds("hang", 20);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        verdict.note("seed %d, %d crashes, %d s of hanging".formatted(seed, times, hang.toSeconds()));
        try (var ground = Ground.own(EnumSet.of(Server.POSTGRESQL, Server.ELASTICSEARCH))) {
            var network = ground.with(BadNetwork.before(ground.postgres().port()));
            ground.set(
                    "spring.r2dbc.url",
                    ground.database().r2dbcUrl().replaceFirst(":\\d+/", ":" + network.port() + "/"));
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var services = ground.services();
            var wire = new Wire(portal.address(), PATIENCE);
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                var drill = new PostgresDrill(verdict, load, wire, new Random(seed));
                for (int crash = 1; crash <= times; crash++) {
                    drill.broken(
                            "crash " + crash,
                            Duration.ofMillis(1_500),
                            () -> services.kill(Server.POSTGRESQL),
                            () -> services.again(Server.POSTGRESQL));
                }
                drill.broken(
                        "hanging",
                        hang,
                        () -> services.freeze(Server.POSTGRESQL),
                        () -> services.thaw(Server.POSTGRESQL));
                drill.broken(
                        "network cut",
                        Duration.ofSeconds(4),
                        () -> network.be(BadNetwork.State.REFUSES),
                        () -> network.be(BadNetwork.State.GOOD));
                drill.broken(
                        "network half open",
                        Duration.ofSeconds(8),
                        () -> network.be(BadNetwork.State.HALF_OPEN),
                        () -> network.be(BadNetwork.State.GOOD));
                load.close();
                drill.tell();
                verdict.line("门户没有重启 · the portal was never restarted", portal.isAlive(), "process " + portal.pid());
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
        }
    }

    private void broken(String what, Duration length, Step broken, Step whole) throws Exception {
        Thread.sleep(2_000 + random.nextInt(2_000));
        long from = System.nanoTime();
        broken.take();
        Thread.sleep(length);
        long until = System.nanoTime();
        whole.take();
        long back = awaitReceipt(System.nanoTime());
        backAfter.add(back);
        var shots = load.shots().between(from, until);
        meanwhile.addAll(shots);
        var slowest = shots.stream().max(Comparator.comparingLong(Shot::nanos));
        verdict.note("%s: %d requests meanwhile, %s, slowest %s; taken again after %d ms"
                .formatted(
                        what,
                        shots.size(),
                        Shots.statuses(shots),
                        slowest.map(shot -> "%.0f ms (%s, %d, sent %.1f s after it began)"
                                        .formatted(
                                                shot.nanos() / 1e6,
                                                shot.what(),
                                                shot.status(),
                                                (shot.began() - from) / 1e9))
                                .orElse("none"),
                        back));
    }

    /** How long until a letter of the load is taken. */
    private long awaitReceipt(long since) throws InterruptedException {
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            long sinceThen = since;
            var taken = load.shots()
                    .which(shot -> shot.what() == Shot.What.LETTER
                            && shot.isFine()
                            && shot.began() + shot.nanos() >= sinceThen);
            if (!taken.isEmpty()) return (System.nanoTime() - since) / 1_000_000;
            Thread.sleep(50);
        }
        return PATIENCE.toMillis();
    }

    private void tell() {
        var refused = meanwhile.stream().filter(shot -> !shot.isFine()).toList();
        long wrong = refused.stream()
                .filter(shot -> !(shot.status() == 503 && shot.later()))
                .count();
        double slowest = Shots.percentile(meanwhile, 1);
        verdict.line(
                "其间都是 503，带 Retry-After 和问题说明 · meanwhile 503 with Retry-After and problem details",
                wrong == 0 && !refused.isEmpty(),
                wrong + " otherwise of " + refused.size() + " refused: " + Shots.statuses(refused));
        verdict.line(
                "其间 3 秒之内有回答 · meanwhile answered within 3 s",
                slowest <= MOST_MILLIS,
                "slowest %.0f ms of %d".formatted(slowest, meanwhile.size()));
        long longest = backAfter.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
        verdict.line("5 秒之内自己恢复 · works again by itself within 5 s", longest <= BACK_MILLIS, longest + " ms at most");
    }
}
