package org.cunbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where PostgreSQL lays down every piece of its write-ahead log once it is full, or a quarter of a minute old. Each
 * database cluster has a folder of its own in it, so that two never mix.
 *
 * @param folder of one cluster
 */
public record WalArchive(Path folder) {

    private static final int SECONDS = 15;

    public WalArchive {
        String path = folder.toString();
        if (path.contains("'") || path.contains("%") || path.contains("\\")) {
            throw new ServiceFailed(
                    "备份目录的名字里不能有 ' % \\：" + path + " · the name of the backup folder may not have ' % \\");
        }
    }

    /** That of the cluster in this folder, among those in the backup folder. */
    public static WalArchive of(Path backups, Path cluster) {
        return new WalArchive(backups.toAbsolutePath().resolve("wal-" + systemIdentifier(cluster)));
    }

    /** The number that PostgreSQL gave to the cluster when it was made; copies keep it. */
    public static String systemIdentifier(Path cluster) {
        try (var in = Files.newInputStream(cluster.resolve("global/pg_control"))) {
            return Long.toUnsignedString(ByteBuffer.wrap(in.readNBytes(8))
                    .order(ByteOrder.nativeOrder())
                    .getLong());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A piece that is there already must be the same, or the archive says no. */
    Map<String, String> writing() {
        String there = "'" + folder + "/%f.gz'";
        String part = "'" + folder + "/%f.part'";
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("archive_mode", "on");
        settings.put(
                "archive_command",
                "if test -s " + there + "; then gzip -dc " + there + " | cmp -s - \"%p\"; else gzip -1 -c \"%p\" > "
                        + part + " && sync " + part + " && mv " + part + " " + there + "; fi");
        settings.put("archive_timeout", Integer.toString(SECONDS));
        return settings;
    }

    /** How a restore fetches its pieces. */
    public String restoreCommand() {
        String there = "'" + folder + "/%f.gz'";
        return "test -s " + there + " && gzip -dc " + there + " > \"%p\"";
    }
}
