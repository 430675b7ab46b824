package org.cunbu.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunbu.drills.ground.Ballast;
import org.cunbu.drills.ground.Ground;
import org.cunbu.drills.ground.Portal;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Photo;
import org.cunbu.drills.load.Shot;
import org.cunbu.drills.load.Shots;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.load.Wire.Answer;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.Server;

/**
 * The disk of the uploads is full for a while: photos are refused in words, letters are taken as always, and photos are
 * taken again when there is room.
 */
final class UploadsDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final String FROM = "19.0.0.7";

    private UploadsDrill() {}

    public static void main(String[] words) {
        Drill.run("uploads", words, Set.of("seconds", "letters", "reads", "seed"), UploadsDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Duration length = told.seconds("seconds", 30);
        var pace = new Load.Pace(told.number("letters", 20), told.number("reads", 100), true);
        Path disk = Path.of(System.getenv("CUNBU_DRILLS_DISK"));
        try (var ground = Ground.own(EnumSet.of(Server.POSTGRESQL))) {
            ground.set("cunbu.uploads", disk.resolve("uploads"));
            var portal = Portal.first(ground);
            var wire = new Wire(portal.address(), PATIENCE);
            var photo = new Photo(wire, written(wire), FROM);
            byte[] taken = Photo.saying("27.060212,110.635114");
            try (var ledger = new Ledger(ground.folder().resolve("ledger"));
                    var load = new Load(wire, ledger, pace, told.number("seed", 430525)).begin()) {
                verdict.line(
                        "之前撑得住 · borne before the disk is full",
                        load.warmedUp(WARM),
                        "within " + WARM.toSeconds() + " s");
                verdict.line("之前照片收下 · a photo taken before", fine(photo.attach("灯.jpg", taken)), "");
                int before = files(disk).size();
                int refused = 0;
                int unclear = 0;
                long from;
                long until;
                try (var ballast = Ballast.on(disk)) {
                    verdict.note("the disk of the uploads is full");
                    from = System.nanoTime();
                    while (System.nanoTime() - from < length.toNanos()) {
                        Answer answer = photo.attach("灯.jpg", taken);
                        refused++;
                        if (!answer.saysLater() || !answer.why().contains("文字照样收")) unclear++;
                        Thread.sleep(1_000);
                    }
                    until = System.nanoTime();
                }
                Answer again = photo.attach("灯.jpg", taken);
                Thread.sleep(2_000);
                load.close();
                verdict.line(
                        "附件拒收说得清楚 · photos refused with 503, Retry-After and a sentence",
                        unclear == 0 && refused > 0,
                        unclear + " otherwise of " + refused);
                words(verdict, load.shots().between(from, until));
                verdict.line("腾出空间后附件照收 · photos taken again at once", fine(again), again.status() + " " + again.why());
                verdict.line(
                        "拒收的没有留下东西 · nothing left of those refused",
                        files(disk).size() == before + 2,
                        files(disk).size() - before + " files more, 2 of them the last photo's");
                verdict.line("门户没有重启 · the portal was never restarted", portal.isAlive(), "process " + portal.pid());
                try (var database = ground.superuser()) {
                    new LedgerCheck(wire, ledger).tell(verdict, database);
                }
            }
        }
    }

    private static void words(Verdict verdict, List<Shot> meanwhile) {
        var letters = meanwhile.stream()
                .filter(shot -> shot.what() == Shot.What.LETTER)
                .toList();
        long missing = letters.stream().filter(shot -> !shot.isFine()).count();
        verdict.line(
                "文字照收 · letters refused meanwhile",
                missing == 0 && !letters.isEmpty(),
                missing + " of " + letters.size() + " " + Shots.statuses(letters));
    }

    private static Ledger.Receipt written(Wire wire) throws Exception {
        Answer answer = wire.send(wire.request("/api/letters", FROM)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"kind\":\"HELP\",\"title\":\"路灯不亮\",\"text\":\"村口的路灯不亮了，照片在后面。\",\"region\":\"430525103\"}"))
                .build());
        return Wire.receipt(answer).orElseThrow(() -> new IllegalStateException("not taken: " + answer.body()));
    }

    private static boolean fine(Answer answer) {
        return answer.isFine();
    }

    /** The sealed files that are kept, and pieces on their way. */
    private static List<Path> files(Path disk) throws Exception {
        try (Stream<Path> all = Files.walk(disk.resolve("uploads"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
