package org.cunbu.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbu.embedded.PostgresAddress;

/**
 * A physical copy of a running PostgreSQL: between pg_backup_start and pg_backup_stop its folder is copied as it stands,
 * then the log of changes that was written meanwhile. The portal and Keycloak are both in it. When this program dies
 * PostgreSQL forgets the backup, and its hold on the log, by itself.
 */
final class ClusterCopy {

    /** The folder's name within a backup. */
    static final String FOLDER = "postgresql";

    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> NOT = Set.of("postmaster.pid", "postmaster.opts", "recovery.signal");
    private static final Pattern PASSING = Pattern.compile("(pgsql_tmp|pg_internal\\.init|t\\d+_\\d+).*");

    private final PostgresAddress postgres;
    private final Path cluster;
    private final Copying copying;

    ClusterCopy(PostgresAddress postgres, Path cluster, Copying copying) {
        this.postgres = postgres;
        this.cluster = cluster;
        this.copying = copying;
    }

    /** The files, and the first and last piece of the log of changes that belong to them. */
    record Taken(List<Manifest.Copied> files, String from, String to) {}

    Taken take(Path backup) throws IOException, SQLException {
        try (Connection connection = postgres.connect("postgres")) {
            one(connection, "select pg_create_physical_replication_slot(?, true, true)", slot());
            String from = one(connection, "select pg_walfile_name(pg_backup_start(?, true))", "cunbu");
            List<Manifest.Copied> files =
                    new ArrayList<>(copying.folder(cluster, backup, FOLDER, ClusterCopy::isLeftOut));
            for (String empty : EMPTY) {
                Copying.makeFolder(backup.resolve(FOLDER).resolve(empty));
            }
            String to = stop(connection, backup, files);
            files.addAll(log(backup, from, to));
            return new Taken(files, from, to);
        }
    }

    private String stop(Connection connection, Path backup, List<Manifest.Copied> files)
            throws SQLException, IOException {
        String question = "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)";
        try (PreparedStatement stop = connection.prepareStatement(question);
                ResultSet row = stop.executeQuery()) {
            row.next();
            Path made = Files.createTempFile("cunbu-label", "");
            try {
                Files.writeString(made, row.getString(2));
                files.add(copying.file(made, backup, FOLDER + "/backup_label"));
                String spaces = row.getString(3);
                if (spaces != null && !spaces.isBlank()) {
                    Files.writeString(made, spaces);
                    files.add(copying.file(made, backup, FOLDER + "/tablespace_map"));
                }
            } finally {
                Files.delete(made);
            }
            return row.getString(1);
        }
    }

    /** With these the backup can be restored by itself, whatever becomes of the archive. */
    private List<Manifest.Copied> log(Path backup, String from, String to) throws IOException {
        List<Manifest.Copied> copied = new ArrayList<>();
        try (Stream<Path> pieces = Files.list(cluster.resolve("pg_wal"))) {
            for (Path piece : pieces.sorted().toList()) {
                String name = piece.getFileName().toString();
                boolean needed = name.matches("[0-9A-F]{24}") && name.compareTo(from) >= 0 && name.compareTo(to) <= 0;
                if (needed || name.endsWith(".history")) {
                    copied.add(copying.file(piece, backup, FOLDER + "/pg_wal/" + name));
                }
            }
        }
        return copied;
    }

    private static boolean isLeftOut(Path below) {
        String name = below.getFileName().toString();
        return below.getNameCount() == 1 && (EMPTY.contains(name) || NOT.contains(name))
                || PASSING.matcher(name).matches();
    }

    private static String slot() {
        return "cunbu_backup_" + ProcessHandle.current().pid();
    }

    private static String one(Connection connection, String question, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
