package org.cunbu.drills.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/** Letters come in, the log is signed, and programs that share nothing with the portal go through it. */
final class LogDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private LogDrill() {}

    public static void main(String[] words) {
        Drill.run("log", words, Set.of("letters", "receipts", "tamperings", "seed"), LogDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        int letters = told.number("letters", 300);
        int seed = told.number("seed", 430525);
        try (var ground = Ground.shared(EnumSet.of(Server.POSTGRESQL, Server.ELASTICSEARCH))) {
            var portal = Portal.first(ground);
            verdict.note("the portal is up; " + letters + " letters, seed " + seed);
            var writers = new Writers(new Wire(portal.address(), PATIENCE), new Random(seed));
            var folder = ground.folder();
            writers.write(letters / 2);
            Path earlier = Files.writeString(folder.resolve("earlier.txt"), writers.signed());
            writers.write(letters - letters / 2);
            verdict.note("signed again: "
                    + writers.signed().lines().skip(1).findFirst().orElse("") + " lines");
            Path key = Files.writeString(folder.resolve("key.txt"), writers.key());
            go(told, verdict, portal, earlier, seed);
            java(verdict, portal, writers, key, earlier);
            receipts(verdict, portal, writers, key, told.number("receipts", 5), seed);
            portal.stop();
        }
    }

    private static void go(Told told, Verdict verdict, Portal portal, Path earlier, int seed) throws Exception {
        String verifier = Objects.requireNonNull(System.getenv("CUNBU_LOG_VERIFIER"), "start it with infra/drills/log");
        int tamperings = told.number("tamperings", 100);
        var said = Outside.run(
                List.of(verifier, "-log", log(portal), "-earlier", earlier, "-tamperings", tamperings, "-seed", seed));
        said.lines().forEach(verdict::note);
        for (String what : List.of("signature", "root", "inclusion", "continuation")) {
            verdict.line(
                    "Go 的 sumdb 认可 · Go's sumdb accepts the " + what, said.has(what + ": "), said.line(what + ": "));
        }
        verdict.line(
                "改一位就被发现 · changes of one bit that it finds",
                said.code() == 0 && said.has(tamperings + " of " + tamperings + " found"),
                said.line("tamperings: "));
    }

    private static void java(Verdict verdict, Portal portal, Writers writers, Path key, Path earlier)
            throws IOException, InterruptedException {
        int letters = writers.kept().size();
        var hashes = Files.write(
                earlier.resolveSibling("hashes.txt"),
                writers.kept().stream().map(Writers.Kept::hash).toList());
        var whole = Outside.java("VerifyLog", log(portal), "--key", key, "--seen", earlier, "--receipts", hashes);
        verdict.line("VerifyLog：" + letters + " 封信都在 · all letters in a whole log", whole.code() == 0, whole.last());
        var rates = Outside.java("ComputeRates", log(portal), YearMonth.now(SHANGHAI), "--key", key);
        String county = rates.line("county,");
        verdict.line(
                "ComputeRates：收到的数 · counts the letters",
                rates.code() == 0 && county.startsWith("county," + letters + ","),
                county);
    }

    private static void receipts(Verdict verdict, Portal portal, Writers writers, Path key, int some, int seed)
            throws IOException, InterruptedException {
        var random = new Random(seed);
        int stand = 0;
        int refused = 0;
        for (int i = 0; i < some; i++) {
            var kept = writers.kept().get(random.nextInt(writers.kept().size()));
            if (check(portal, key, kept) == 0) stand++;
            if (check(portal, key, kept.withAnotherKind()) == 1) refused++;
        }
        verdict.line("CheckReceipt：回执在台账里 · receipts stand in the log", stand == some, stand + " of " + some);
        verdict.line("CheckReceipt：改过的打不开 · changed ones are refused", refused == some, refused + " of " + some);
    }

    private static int check(Portal portal, Path key, Writers.Kept kept) throws IOException, InterruptedException {
        Path paper = kept.writeTo(key.resolveSibling("receipt.txt"));
        return Outside.java("CheckReceipt", log(portal), paper, "--key", key).code();
    }

    private static String log(Portal portal) {
        return portal.address() + "/log";
    }
}
