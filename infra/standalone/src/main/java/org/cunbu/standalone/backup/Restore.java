package org.cunbu.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbu.standalone.CannotStart;
import org.cunbu.standalone.Command;
import org.cunbu.standalone.Hands;
import org.cunbu.standalone.NotUnderstood;
import org.cunbu.standalone.Options;
import org.cunbu.standalone.Outcome;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;
import org.cunbu.standalone.upkeep.Check;
import org.cunbu.standalone.upkeep.Reindex;

/** Makes a data folder from a backup, up to its end or to an instant, with a new index, and checks it. */
public final class Restore implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String does() {
        return "从备份恢复到新的空目录 CUNBU_DATA，密钥在 CUNBU_KEYS · restores into a new, empty data folder";
    }

    @Override
    public List<String> options() {
        return List.of(
                "--from 目录     备份目录（其中最新的）或其中一个备份，缺省为 CUNBU_BACKUP · from where",
                "--until 时刻    只恢复到这一时刻，如 2026-11-25T12:00:00（北京时间） · up to an instant",
                "--wal 目录      坏了的机器上还在的 <数据目录>/postgresql/pg_wal，补上最后几秒 · the last seconds of a dead server");
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Options options = Options.of(words, Set.of("from", "until", "wal"), Set.of());
        Optional<Instant> until = options.instant("until");
        Path from = options.value("from")
                .map(Path::of)
                .or(() -> stage.wishes().backups())
                .orElseThrow(() -> new NotUnderstood("从哪里恢复？用 --from 或 CUNBU_BACKUP 指定 · restore from where?"));
        Backups.One backup = chosen(from.toAbsolutePath().normalize(), until);
        refuseWithoutKeys(stage, backup.manifest());
        long began = System.nanoTime();
        stage.ending()
                .wouldLeave("恢复没有做完，备份没有变；再运行一次 restore 就从头做 · the restore was cut off; the backup is as it was, run it"
                        + " again");
        try {
            new NewFolder(stage, backup).lay(options.value("wal").map(Path::of));
        } catch (IOException failed) {
            throw new CannotStart("恢复没有做成：" + failed.getMessage() + " · it could not be restored");
        }
        Path archive = backup.folder().resolveSibling("wal-" + backup.manifest().system());
        Hands hands = new Recovery(stage, archive, until).run();
        try (PortalAtHand portal = PortalAtHand.open(stage, hands)) {
            Reindex.fill(stage, portal);
            NewFolder.isThere(stage.wishes().data());
            Outcome checked = Check.all(stage, portal);
            stage.ending().nothingRemains();
            stage.say("恢复用时 " + (System.nanoTime() - began) / 1_000_000_000L
                    + " 秒；现在可以启动程序，并请马上再做一次备份 · restored; start" + " the program, and take a new backup soon");
            return checked;
        }
    }

    private static Backups.One chosen(Path from, Optional<Instant> until) {
        if (Files.exists(from.resolve(Manifest.NAME))) {
            Manifest manifest = Manifest.read(from);
            if (until.map(at -> at.isBefore(manifest.finished())).orElse(false)) {
                throw new CannotStart(
                        "这个备份到 " + manifest.finished() + " 才做完，恢复不到更早 · this backup was finished later than that");
            }
            return new Backups.One(from, manifest);
        }
        return new Backups(from)
                .newest(until)
                .orElseThrow(() -> new CannotStart(from + " 里没有" + (until.isPresent() ? "在那之前做完的" : "") + "备份 · no "
                        + (until.isPresent() ? "backup of before then" : "backup") + " is there"));
    }

    private static void refuseWithoutKeys(Stage stage, Manifest manifest) {
        Path keys = stage.wishes().keys();
        List<String> missing = KeyMarks.missing(manifest.keys(), keys);
        if (!missing.isEmpty()) {
            throw new CannotStart("备份需要的密钥在 " + keys + " 里没有，或不是同一把：" + String.join("、", missing)
                    + "；用 CUNBU_KEYS 指定另存的密钥目录 · the keys this backup needs are not there, or are others; name their folder"
                    + " with CUNBU_KEYS");
        }
    }
}
