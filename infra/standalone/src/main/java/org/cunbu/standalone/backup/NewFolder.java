package org.cunbu.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.standalone.CannotStart;
import org.cunbu.standalone.Stage;

/** The data folder that a restore makes. While it is not whole it says so, and nobody starts on it. */
final class NewFolder {

    private static final String MARK = "restoring";
    private static final Set<String> MAY_BE_THERE = Set.of("dist", "keys", "held-by", "backups");

    private final Stage stage;
    private final Path data;
    private final Backups.One backup;

    NewFolder(Stage stage, Backups.One backup) {
        this.stage = stage;
        this.data = stage.wishes().data();
        this.backup = backup;
    }

    /** Lays down all files of the backup, each checked, and the last pieces of a dead server's log. */
    void lay(Optional<Path> lastLog) throws IOException {
        try (DataFolder folder = new DataFolder(data)) {
            folder.hold().ifPresent(holder -> {
                throw new CannotStart(
                        "数据目录 " + data + " 正被进程 " + holder + " 使用 · another program is using this data folder");
            });
            empty();
            Manifest manifest = backup.manifest();
            stage.say("从 " + backup.folder() + " 恢复（" + manifest.finished() + " 的备份） · restoring the backup of then");
            Pace pace = new Pace(stage.progress(), "已恢复 restored", manifest.bytes());
            Copying copying = new Copying(pace);
            for (Manifest.Copied file : manifest.files()) {
                lay(copying, file);
            }
            for (String sub : List.of("pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots")) {
                Copying.makeFolder(data.resolve("postgresql").resolve(sub));
            }
            for (String sub :
                    List.of("pg_stat_tmp", "pg_subtrans", "pg_wal", "pg_tblspc", "pg_twophase", "pg_commit_ts")) {
                Copying.makeFolder(data.resolve("postgresql").resolve(sub));
            }
            emptyFolders();
            secrets();
            if (lastLog.isPresent()) {
                lastLog(copying, lastLog.get());
            }
            Files.createFile(data.resolve("postgresql/recovery.signal"));
            Copying.toDisk(data);
            stage.say("文件都已核对，" + pace.summary() + " · every file is as the backup's list says");
        }
    }

    /** From now on the folder is as good as any other. */
    static void isThere(Path data) {
        try {
            Files.deleteIfExists(data.resolve(MARK));
        } catch (IOException failed) {
            throw new CannotStart("不能写入 " + data + " · " + data + " cannot be written");
        }
    }

    private void empty() throws IOException {
        boolean ours = Files.exists(data.resolve(MARK));
        try (Stream<Path> there = Files.list(data)) {
            for (Path one : there.filter(
                            path -> !MAY_BE_THERE.contains(path.getFileName().toString()))
                    .filter(path -> !path.getFileName().toString().equals(MARK))
                    .toList()) {
                if (!ours) {
                    throw new CannotStart("数据目录 " + data + " 不是空的（" + one.getFileName()
                            + "）；请用 CUNBU_DATA 指定一个新目录 · this data folder is not empty; name a new one");
                }
                if (Files.isDirectory(one)) {
                    Folders.delete(one);
                } else {
                    Files.delete(one);
                }
            }
        }
        if (!ours) {
            Files.createFile(data.resolve(MARK));
        }
    }

    private void lay(Copying copying, Manifest.Copied file) throws IOException {
        Path source = backup.folder().resolve(file.path()).normalize();
        if (!source.startsWith(backup.folder())) {
            throw new CannotStart("备份的清单不对：" + file.path() + " · the backup's list is not right");
        }
        if (!Files.exists(source)) {
            throw new CannotStart("备份不完整：缺 " + file.path() + " · the backup is not whole, a file is missing");
        }
        Manifest.Copied copied = copying.file(source, data, file.path());
        if (!copied.equals(file)) {
            throw new CannotStart("备份里的 " + file.path() + " 和清单不符，已损坏 · a file of the backup is not as it was");
        }
    }

    /** Folders in which PostgreSQL had no file at the time, yet wants to see. */
    private void emptyFolders() throws IOException {
        Path cluster = backup.folder().resolve("postgresql");
        try (Stream<Path> folders = Files.walk(cluster)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Copying.makeFolder(data.resolve("postgresql")
                        .resolve(cluster.relativize(folder).toString()));
            }
        }
        Files.setPosixFilePermissions(data.resolve("postgresql"), PosixFilePermissions.fromString("rwx------"));
    }

    private void secrets() throws IOException {
        Path sealed = data.resolve(Backup.SECRETS);
        byte[] open = new SealedSecrets(stage.wishes().keys()).open(sealed);
        Path secrets = data.resolve("secrets.properties");
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(secrets, open);
        Files.delete(sealed);
    }

    private void lastLog(Copying copying, Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new CannotStart(from + " 不在 · it is not there");
        }
        try (Stream<Path> pieces = Files.list(from)) {
            for (Path piece : pieces.filter(
                            path -> path.getFileName().toString().matches("[0-9A-F]{24}"))
                    .toList()) {
                copying.file(piece, data, "postgresql/pg_wal/" + piece.getFileName());
            }
        }
    }
}
