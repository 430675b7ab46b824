package org.cunbu.drills.replicas;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Refusals;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.standalone.demo.DemoAccount;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Two portals on one database. In turn one of them is killed or told to end: the other goes on answering, takes over its
 * readers within seconds, and nothing is lost or done twice. An official signed in at one is signed in at the other.
 */
final class ReplicasDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration READERS = Duration.ofSeconds(3);
    private static final Duration WATCHED = Duration.ofSeconds(25);
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private ReplicasDrill() {}

    public static void main(String[] words) {
        Drill.run("replicas", words, Set.of("times", "letters", "reads", "seed"), ReplicasDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int times = told.number("times", 4);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 5), told.number("reads", 20), true);
        verdict.note("seed " + seed + ", " + times + " endings; each replica: " + pace.letters() + " letters/s, "
                + pace.reads() + " reads/s");
        LoggingSystem.get(ReplicasDrill.class.getClassLoader()).setLogLevel("com.icegreen", LogLevel.WARN);
        // A transaction of somebody else on the same server would hold the readers: the services are the drill's own.
        try (var ground = Ground.own(EnumSet.allOf(Server.class))) {
            ground.realm();
            var ports = new DataFolder(ground.folder().resolve("second")).ports();
            var one = new Replica(ground, "one", ground.port(), ground.managementPort(), () -> Portal.first(ground));
            verdict.note("the first replica is up");
            var two = new Replica(
                    ground, "two", ports.free("portal"), ports.free("management"), () -> Portal.again(ground));
            verdict.note("the second replica is up");
            var both = List.of(one, two);
            var official = signIn(both, verdict);
            try (var database = ground.superuser();
                    var ledger = new Ledger(ground.folder().resolve("ledger"))) {
                var mailed = endInTurn(
                        both, times, new Random(seed), pace, ledger, new ReaderPositions(database), ground, verdict);
                new LedgerCheck(new Wire(two.address(), PATIENCE), ledger, mailed.keys()).tell(verdict, database);
                verdict.line(
                        "会话两边通用 · the official is still signed in at both",
                        official.seesTheDeskAt(one.address()) && official.seesTheDeskAt(two.address()),
                        "after " + times + " endings");
            }
            verdict.line("两个副本都能正常结束 · both end when told", one.stop() && two.stop(), "SIGTERM");
        }
    }

    private static SignedIn signIn(List<Replica> both, Verdict verdict) throws Exception {
        var official = SignedIn.through(
                both.getFirst().address(),
                both.getLast().address(),
                DemoAccount.ALL.stream()
                        .filter(account -> account.role().equals("DISPATCHER"))
                        .findFirst()
                        .orElseThrow());
        verdict.line(
                "登录从一个副本开始，在另一个完成 · signing in begins at one replica and ends at the other",
                official.seesTheDeskAt(both.getFirst().address())
                        && official.seesTheDeskAt(both.getLast().address()),
                "desk shown by both");
        return official;
    }

    private static MailedLetters endInTurn(
            List<Replica> both,
            int times,
            Random random,
            Load.Pace pace,
            Ledger ledger,
            ReaderPositions readers,
            Ground ground,
            Verdict verdict)
            throws Exception {
        var wires = both.stream()
                .map(replica -> new Wire(replica.address(), PATIENCE))
                .toList();
        try (var atOne = new Load(wires.getFirst(), ledger, pace, random.nextLong()).begin();
                var atTwo = new Load(wires.getLast(), ledger, pace, random.nextLong()).begin()) {
            var mailed = new MailedLetters(wires);
            var takeOver = new TakeOver();
            boolean borne = true;
            for (int turn = 0; turn < times; turn++) {
                // Writers of the one that was ended stood before its door until it was there again.
                borne &= atOne.warmedUp(WARM) && atTwo.warmedUp(WARM);
                Thread.sleep(random.nextInt(3_000));
                var ended = both.get(turn % 2);
                var other = turn % 2 == 0 ? atTwo : atOne;
                end(ended, turn % 4 < 2, other, readers, takeOver, verdict);
            }
            Thread.sleep(2_000);
            mailed.close();
            atOne.close();
            atTwo.close();
            verdict.line(
                    "之前撑得住 · borne by both before each ending",
                    borne,
                    "nobody refused for some seconds, within " + WARM.toSeconds() + " s");
            takeOver.tell(verdict);
            once(readers, mailed, ground, times, verdict);
            return mailed;
        }
    }

    private static void end(
            Replica ended, boolean kill, Load other, ReaderPositions readers, TakeOver takeOver, Verdict verdict)
            throws Exception {
        long from = System.nanoTime();
        if (kill) ended.kill();
        else ended.stop();
        Map<String, Duration> times = readers.timesToMoveOn(WATCHED);
        ended.startAgain();
        var refusals = other.shots().between(from, System.nanoTime()).stream()
                .filter(shot -> shot.what() != Shot.What.SEARCH && !shot.isFine())
                .toList();
        long refused = refusals.size();
        takeOver.add(times, refused);
        verdict.note("%s of replica %s: readers had gone over after %s; the other refused %d"
                .formatted(kill ? "kill -9" : "SIGTERM", ended.name(), TakeOver.words(times), refused));
        Refusals.told(refusals, from).forEach(sentence -> verdict.note("  " + sentence));
    }

    /** What the readers and the mail have made of it: each once. */
    private static void once(ReaderPositions readers, MailedLetters mailed, Ground ground, int times, Verdict verdict)
            throws Exception {
        verdict.line(
                "读者都读完了 · the readers have read everything",
                readers.caughtUp(SETTLING).isEmpty(),
                readers.caughtUp(Duration.ZERO).toString());
        verdict.none("信没有办理轮次，或有两个 · letters with no round or two", readers.count("""
                select count(*) from (
                    select p.id from petition p left join round r on r.petition = p.id group by p.id having count(r.id) <> 1
                ) odd"""));
        verdict.none("同一件事记了两遍 · entries written twice", readers.count("""
                select count(*) from (
                    select 1 from journal_entry where type in ('PetitionReceived', 'RoundOpened')
                     group by subject, type having count(*) > 1
                ) twice"""));
        verdict.none("放下的件 · parked subjects", readers.count("select count(*) from journal_parked"));
        Map<String, Long> odd = Map.of();
        // What a killed replica had begun to send is taken up by another when two minutes are over.
        for (int tries = 0; tries < 300; tries++) {
            odd = mailed.notOnce(ground.mail());
            if (odd.values().stream().noneMatch(mails -> mails == 0)) break;
            Thread.sleep(500);
        }
        long without = odd.values().stream().filter(mails -> mails == 0).count();
        long twice = odd.values().stream().filter(mails -> mails > 1).count();
        verdict.line(
                "留了邮箱的都收到了回执邮件 · writers with an address were written to",
                without == 0 && mailed.acknowledged() > 0,
                without + " of " + mailed.acknowledged() + " were not");
        verdict.line(
                "邮件不重发，除非正好在发出那一刻被杀 · no mail twice, but for one in the very moment of a kill",
                twice <= times,
                twice + " twice, " + times + " endings");
    }

    /** How long the readers took to go over, over all endings. */
    private static final class TakeOver {

        private Duration longest = Duration.ZERO;
        private long refused;

        void add(Map<String, Duration> times, long refusedByTheOther) {
            refused += refusedByTheOther;
            times.values().stream()
                    .filter(time -> time.compareTo(longest) > 0)
                    .max(Duration::compareTo)
                    .ifPresent(time -> longest = time);
        }

        void tell(Verdict verdict) {
            verdict.line(
                    "3 秒内读者转到另一个副本，索引的也是 · all readers go over within 3 s, the index's too",
                    longest.compareTo(READERS) <= 0,
                    "at most %.1f s".formatted(longest.toMillis() / 1e3));
            verdict.none("另一个副本没有拒绝任何人 · refused by the replica that stayed", refused);
        }

        static String words(Map<String, Duration> times) {
            return times.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(last ->
                            "%.1f s (the last was %s)".formatted(last.getValue().toMillis() / 1e3, last.getKey()))
                    .orElse("no time at all");
        }
    }
}
