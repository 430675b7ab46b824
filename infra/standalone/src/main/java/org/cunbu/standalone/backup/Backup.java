package org.cunbu.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbu.embedded.Server;
import org.cunbu.embedded.ServiceFailed;
import org.cunbu.embedded.WalArchive;
import org.cunbu.embedded.process.Pause;
import org.cunbu.standalone.CannotStart;
import org.cunbu.standalone.Command;
import org.cunbu.standalone.Deployment;
import org.cunbu.standalone.Hands;
import org.cunbu.standalone.Options;
import org.cunbu.standalone.Outcome;
import org.cunbu.standalone.Stage;

/** Takes a backup while the portal runs: databases, uploads, the folder's memory; the keys stay apart. */
public final class Backup implements Command {

    static final String UPLOADS = "uploads";
    static final String SECRETS = "secrets.sealed";
    static final List<String> MEMORY = List.of("cunbu.properties", "ports.properties");

    private static final int ARCHIVE_SECONDS = 60;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String does() {
        return "备份（门户可以照常运行）；密钥不在其中，要另外保存 · takes a backup; the keys are kept apart";
    }

    @Override
    public List<String> options() {
        return List.of(
                "--to 目录       写到哪里，缺省为 CUNBU_BACKUP · where to",
                "--keep 个数     只留最近几个备份，更早的和用不着的日志删掉 · keeps so many, removes older ones");
    }

    @Override
    public Outcome run(Stage stage, List<String> words) {
        Options options = Options.of(words, Set.of("to", "keep"), Set.of());
        Optional<Integer> keep = options.number("keep");
        Backups backups = new Backups(options.value("to")
                .map(Path::of)
                .or(() -> stage.wishes().backups())
                .orElse(stage.wishes().data().resolve("backups")));
        try (AutoCloseable held = backups.hold()) {
            Hands hands = Hands.on(stage, Server.POSTGRESQL);
            stage.ending()
                    .wouldLeave("备份没有做完，原来的数据和以前的备份都没有变；再运行一次 backup 就从头做 · the backup was cut off; nothing else"
                            + " has changed, run it again");
            backups.tidy();
            Path taken = take(stage, hands, backups);
            stage.ending().nothingRemains();
            stage.say("备份完成：" + taken + " · done");
            warnOfWhatIsApart(stage);
            if (keep.isPresent()) {
                retain(stage, hands, backups, keep.get());
            }
            return Outcome.DONE;
        } catch (IOException | SQLException failed) {
            throw new CannotStart("备份没有做成：" + failed.getMessage() + "；原来的数据没有变 · no backup was taken");
        } catch (RuntimeException reason) {
            throw reason;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path take(Stage stage, Hands hands, Backups backups) throws IOException, SQLException {
        Instant started = Instant.now();
        Path data = hands.folder().path();
        Path cluster = data.resolve("postgresql");
        hands.postgres();
        Path begun = backups.begin(started);
        Pace pace = new Pace(stage.progress(), "已复制 copied", sizeOf(cluster) + sizeOf(data.resolve(UPLOADS)));
        Copying copying = new Copying(pace);
        ClusterCopy.Taken taken = new ClusterCopy(hands.postgres(), cluster, copying).take(begun);
        Instant finished = Instant.now();
        List<Manifest.Copied> files = new ArrayList<>(taken.files());
        if (Files.isDirectory(data.resolve(UPLOADS))) {
            files.addAll(copying.folder(data.resolve(UPLOADS), begun, UPLOADS, below -> false));
        }
        for (String name : MEMORY) {
            files.add(copying.file(data.resolve(name), begun, name));
        }
        files.add(sealed(stage, data, begun, copying));
        new Manifest(
                        Manifest.FORMAT,
                        WalArchive.systemIdentifier(cluster),
                        started,
                        finished,
                        taken.from(),
                        taken.to(),
                        Deployment.isDemo(data),
                        KeyMarks.of(stage.wishes().keys()),
                        files)
                .write(begun);
        Copying.toDisk(begun);
        stage.say("共 total " + files.size() + " 个文件 files，" + pace.summary());
        archived(stage, cluster, taken.to());
        return backups.finish(begun);
    }

    private static Manifest.Copied sealed(Stage stage, Path data, Path begun, Copying copying) throws IOException {
        Path sealed = Files.createTempFile(begun, "secrets", "");
        Files.write(
                sealed,
                new SealedSecrets(stage.wishes().keys()).seal(Files.readAllBytes(data.resolve("secrets.properties"))));
        Manifest.Copied copied = copying.file(sealed, begun, SECRETS);
        Files.delete(sealed);
        return copied;
    }

    /** The backup stands by itself; what is written after it can be restored only while the archive works. */
    private static void archived(Stage stage, Path cluster, String last) {
        Optional<Path> folder = stage.wishes().backups();
        if (folder.isEmpty()) {
            stage.say("没有设 CUNBU_BACKUP：这个备份之后写入的，不能恢复 · CUNBU_BACKUP is not set: what is written after this backup"
                    + " cannot be restored");
            return;
        }
        Path piece = WalArchive.of(folder.get(), cluster).folder().resolve(last + ".gz");
        for (int waited = 0; !Files.exists(piece); waited++) {
            if (waited == ARCHIVE_SECONDS * 4) {
                throw new ServiceFailed("数据库日志没有归档到 " + piece.getParent()
                        + "；程序启动时也要设 CUNBU_BACKUP，目录要能写 · the log of changes does not arrive there; the program must be"
                        + " started with CUNBU_BACKUP too");
            }
            Pause.millis(250);
        }
    }

    private static void warnOfWhatIsApart(Stage stage) {
        stage.say("密钥在 " + stage.wishes().keys() + "，不在备份里；请另存一份，没有它备份读不出来 · the keys are not in it: keep a copy"
                + " apart, without them it cannot be read");
    }

    private static void retain(Stage stage, Hands hands, Backups backups, int newest) throws IOException {
        Path cluster = hands.folder().path().resolve("postgresql");
        Path archive = WalArchive.of(stage.wishes().backups().orElse(backups.folder()), cluster)
                .folder();
        int[] removed = new Retention(backups, archive).keep(newest, WalArchive.systemIdentifier(cluster));
        stage.say("删除旧备份 " + removed[0] + " 个、旧日志 " + removed[1] + " 段 · old backups and pieces of log removed");
    }

    private static long sizeOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.startsWith(folder.resolve("pg_wal")))
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (UncheckedIOException vanished) {
            return 0;
        }
    }
}
