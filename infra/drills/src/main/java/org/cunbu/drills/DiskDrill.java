package org.cunbu.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cunbu.drills.ground.Ballast;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
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

/**
 * PostgreSQL's disk is full for a while: letters are refused in words and come again, what was acknowledged is there, and
 * everything goes on by itself when there is room.
 */
final class DiskDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration UNTIL_IT_HURTS = Duration.ofMinutes(3);
    private static final String NO_SPACE = "53100";
    private static final long SOON_MILLIS = 5_000;

    private DiskDrill() {}

    public static void main(String[] words) {
        Drill.run("disk", words, Set.of("seconds", "letters", "reads", "seed"), DiskDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Duration length = told.seconds("seconds", 30);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        Path disk = Path.of(System.getenv("CUNBU_DRILLS_DISK"));
        try (var ground = Ground.own(EnumSet.of(Server.POSTGRESQL), disk.resolve("services"))) {
            var portal = Portal.first(ground);
            verdict.note("the portal is up; PostgreSQL's disk has "
                    + Files.getFileStore(disk).getUsableSpace() / 1_000_000 + " MB of room");
            var services = ground.services();
            long postgres = services.pid(Server.POSTGRESQL);
            var wire = new Wire(portal.address(), PATIENCE);
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                verdict.line(
                        "之前撑得住 · borne before the disk is full",
                        load.warmedUp(WARM),
                        "within " + WARM.toSeconds() + " s");
                long from = System.nanoTime();
                long hurts;
                long until;
                try (var ballast = Ballast.on(disk)) {
                    verdict.note("the disk is full");
                    verdict.note("PostgreSQL says so itself: " + saysNoSpace(ground));
                    hurts = awaitRefusal(load, from);
                    verdict.note("the first letter was refused after %.1f s".formatted((hurts - from) / 1e9));
                    Thread.sleep(length);
                    until = System.nanoTime();
                }
                boolean ran = services.pid(Server.POSTGRESQL) == postgres;
                verdict.line("数据库没有倒 · PostgreSQL was not restarted", ran, "process " + postgres);
                if (!ran) services.again(Server.POSTGRESQL);
                long room = System.nanoTime();
                verdict.note("there is room again");
                long back = awaitReceipt(load, room);
                Thread.sleep(3_000);
                load.close();
                tell(verdict, load.shots(), hurts, until);
                verdict.line(
                        "腾出空间后自己恢复 · letters taken again within " + SOON_MILLIS / 1_000 + " s of room",
                        back <= SOON_MILLIS,
                        back + " ms");
                verdict.line("门户没有重启 · the portal was never restarted", portal.isAlive(), "process " + portal.pid());
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
        }
    }

    /** A table that grows until PostgreSQL has no room for it: so that what the portal says is not said for another reason. */
    private static String saysNoSpace(Ground ground) throws SQLException {
        try (var database = ground.superuser();
                var statement = database.createStatement()) {
            statement.execute(
                    "create table ballast as select repeat(md5(i::text), 200) from generate_series(1, 200000) i");
            throw new IllegalStateException("there is still room on PostgreSQL's disk");
        } catch (SQLException full) {
            if (!NO_SPACE.equals(full.getSQLState())) throw full;
            return full.getSQLState() + " disk_full";
        }
    }

    private static long awaitRefusal(Load load, long from) throws InterruptedException {
        while (System.nanoTime() - from < UNTIL_IT_HURTS.toNanos()) {
            var refused = load.shots()
                    .which(shot -> shot.what() == Shot.What.LETTER && shot.began() > from && !shot.isFine());
            if (!refused.isEmpty()) return refused.getFirst().began();
            Thread.sleep(100);
        }
        throw new IllegalStateException("no letter was refused: the disk was not full for PostgreSQL");
    }

    /** How long until a letter is taken, in milliseconds. */
    private static long awaitReceipt(Load load, long room) throws InterruptedException {
        while (System.nanoTime() - room < 60_000_000_000L) {
            var taken = load.shots()
                    .which(shot ->
                            shot.what() == Shot.What.LETTER && shot.isFine() && shot.began() + shot.nanos() >= room);
            if (!taken.isEmpty()) return (System.nanoTime() - room) / 1_000_000;
            Thread.sleep(50);
        }
        return Long.MAX_VALUE;
    }

    private static void tell(Verdict verdict, Shots shots, long hurts, long until) {
        List<Shot> meanwhile = shots.between(hurts, until);
        var letters = meanwhile.stream()
                .filter(shot -> shot.what() == Shot.What.LETTER && !shot.isFine())
                .toList();
        long unclear = letters.stream().filter(shot -> !shot.later()).count();
        verdict.line(
                "拒收说得清楚 · letters refused with 503, Retry-After and problem details",
                unclear == 0 && !letters.isEmpty(),
                unclear + " otherwise of " + letters.size() + " refused: " + Shots.statuses(letters));
        var others = meanwhile.stream()
                .filter(shot -> shot.what() != Shot.What.LETTER && shot.what() != Shot.What.SEARCH)
                .toList();
        long missing = others.stream().filter(shot -> !shot.isFine()).count();
        verdict.line(
                "看信、查信照常 · pages, lists and progress refused meanwhile",
                missing == 0 && !others.isEmpty(),
                missing + " of " + others.size() + " " + Shots.statuses(others));
    }
}
