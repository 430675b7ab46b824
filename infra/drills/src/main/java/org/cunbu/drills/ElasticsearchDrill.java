package org.cunbu.drills;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Indices;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Refusals;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/**
 * Elasticsearch hangs, and then is away for some minutes, under load: letters are taken as ever, lists and items still come, the search
 * says that it is away and never that nothing was found. Afterwards the index is what PostgreSQL says, within a minute.
 */
final class ElasticsearchDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String QUESTION = "/api/search?q=%E8%B7%AF%E7%81%AF";
    private static final String TRUTH = "select id::text, version from petition";

    private ElasticsearchDrill() {}

    public static void main(String[] words) {
        Drill.run(
                "elasticsearch", words, Set.of("minutes", "hang", "letters", "reads", "seed"), ElasticsearchDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Duration away = told.minutes(3);
        Duration hangs = told.seconds("hang", 10);
        int seed = told.number("seed", 430525);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        verdict.note(
                "seed %d, hangs for %d s, then away for %d s".formatted(seed, hangs.toSeconds(), away.toSeconds()));
        try (var ground = Ground.own(EnumSet.of(Server.POSTGRESQL, Server.ELASTICSEARCH))) {
            ground.services().embedded().elasticsearch();
            var portal = Portal.first(ground);
            verdict.note("the portal is up");
            var wire = new Wire(portal.address(), PATIENCE);
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, seed).begin()) {
                long began = System.nanoTime();
                verdict.line(
                        "之前撑得住 · borne before anything breaks (within 60 s of the start)",
                        load.warmedUp(WARM),
                        "%.0f s".formatted((System.nanoTime() - began) / 1e9));
                ground.services().freeze(Server.ELASTICSEARCH);
                long from = System.nanoTime();
                verdict.note("Elasticsearch hangs");
                Asked asked = askWhile(wire, from + hangs.toNanos());
                ground.services().kill(Server.ELASTICSEARCH);
                verdict.note("Elasticsearch is away");
                asked = asked.and(askWhile(wire, from + hangs.plus(away).toNanos()));
                long until = System.nanoTime();
                ground.services().again(Server.ELASTICSEARCH);
                long back = System.nanoTime();
                verdict.note("Elasticsearch is there again");
                Thread.sleep(2_000);
                load.close();
                long end = System.nanoTime();
                tellRefusals(verdict, "before", load.shots().between(began, from), began);
                tellRefusals(verdict, "while it is away", load.shots().between(from, until), from);
                tellRefusals(verdict, "while it starts and after", load.shots().between(until, end), until);
                tell(verdict, load.shots(), from, until, asked);
                try (var database = ground.superuser()) {
                    tellIndex(verdict, ground, database, back);
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
        }
    }

    private static void tellRefusals(Verdict verdict, String phase, List<Shot> shots, long from) {
        var wanted =
                shots.stream().filter(shot -> shot.what() != Shot.What.SEARCH).toList();
        verdict.note("%s: %d of %d refused, p99 %.0f ms"
                .formatted(
                        phase,
                        wanted.stream().filter(shot -> !shot.isFine()).count(),
                        wanted.size(),
                        Shots.percentile(wanted, 0.99)));
        Refusals.told(wanted, from).forEach(sentence -> verdict.note("  " + sentence));
    }

    /** What the search said, asked twice a second. */
    private record Asked(int times, int away, int asIfNothing) {

        Asked and(Asked later) {
            return new Asked(times + later.times, away + later.away, asIfNothing + later.asIfNothing);
        }
    }

    private static Asked askWhile(Wire wire, long until) throws InterruptedException {
        int times = 0;
        int away = 0;
        int asIfNothing = 0;
        while (System.nanoTime() < until) {
            try {
                var answer = wire.get(QUESTION, "13.0.0.1");
                times++;
                if (answer.saysLater()
                        || answer.isFine()
                                && answer.json().path("state").asString("").equals("AWAY")) {
                    away++;
                } else {
                    asIfNothing++;
                }
            } catch (IOException cut) {
                times++;
                asIfNothing++;
            }
            Thread.sleep(1_100);
        }
        return new Asked(times, away, asIfNothing);
    }

    private static void tell(Verdict verdict, Shots shots, long from, long until, Asked asked) {
        var meanwhile = shots.between(from, until);
        var letters = meanwhile.stream()
                .filter(shot -> shot.what() == Shot.What.LETTER)
                .toList();
        long refused = letters.stream().filter(shot -> !shot.isFine()).count();
        verdict.line(
                "其间收信照常 · letters refused meanwhile",
                refused == 0 && !letters.isEmpty(),
                refused + " of " + letters.size() + ", p99 %.0f ms".formatted(Shots.percentile(letters, 0.99)));
        var others = meanwhile.stream()
                .filter(shot -> shot.what() != Shot.What.LETTER && shot.what() != Shot.What.SEARCH)
                .toList();
        long missing = others.stream().filter(shot -> !shot.isFine()).count();
        verdict.line(
                "页面、列表、进度照常 · pages, lists and progress refused meanwhile",
                missing == 0 && !others.isEmpty(),
                missing + " of " + others.size() + ", p99 %.0f ms".formatted(Shots.percentile(others, 0.99)));
        verdict.line(
                "检索说明暂时不可用，从不装作没有 · the search said that it is away",
                asked.asIfNothing() == 0 && asked.away() > 0,
                asked.away() + " of " + asked.times() + ", otherwise " + asked.asIfNothing());
    }

    private static void tellIndex(Verdict verdict, Ground ground, Connection database, long back)
            throws IOException, InterruptedException, SQLException {
        Difference found = difference(ground, database);
        while (!found.isNone() && System.nanoTime() - back < SOON.toNanos()) {
            Thread.sleep(500);
            found = difference(ground, database);
        }
        double seconds = (System.nanoTime() - back) / 1e9;
        verdict.line(
                "之后 60 秒内索引与事实一致 · index = truth within 60 s",
                found.isNone(),
                "%s after %.1f s, %d letters".formatted(found, seconds, found.letters()));
    }

    /**
     * What the officials' index says otherwise than PostgreSQL.
     *
     * @param twice letters with two documents in the indices that stand now
     * @param surplus documents of no letter that there is
     */
    private record Difference(int letters, int missing, int stale, int twice, int surplus) {

        boolean isNone() {
            return letters > 0 && missing == 0 && stale == 0 && twice == 0 && surplus == 0;
        }

        @Override
        public String toString() {
            return missing + " missing, " + stale + " stale, " + twice + " twice, " + surplus + " that no letter is";
        }
    }

    private static Difference difference(Ground ground, Connection database)
            throws IOException, InterruptedException, SQLException {
        Map<String, Long> indexed = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (var document : Indices.documents(ground.elasticsearch(), ground.prefix())) {
            if (indexed.put(document.id(), document.version()) != null) twice.add(document.id());
        }
        int letters = 0;
        int missing = 0;
        int stale = 0;
        Set<String> surplus = new HashSet<>(indexed.keySet());
        try (var question = database.createStatement();
                var rows = question.executeQuery(TRUTH)) {
            while (rows.next()) {
                letters++;
                surplus.remove(rows.getString(1));
                Long version = indexed.get(rows.getString(1));
                if (version == null) missing++;
                else if (version != rows.getInt(2)) stale++;
            }
        }
        return new Difference(letters, missing, stale, twice.size(), surplus.size());
    }
}
