package org.cunbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunbu.embedded.distribution.Distributions;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.process.Child;
import org.cunbu.embedded.process.Children;
import org.cunbu.embedded.process.Command;
import org.cunbu.embedded.process.DataFolder;
import org.cunbu.embedded.process.Pause;
import org.cunbu.embedded.process.ProcessIdentity;

/** PostgreSQL 18 on the loopback, durable: what it has confirmed is on the disk. */
final class PostgresServer {

    private static final String NAME = "PostgreSQL";
    private static final Set<String> WITHOUT =
            Set.of("PGDATA", "PGPORT", "PGHOST", "PGUSER", "PGPASSWORD", "PGOPTIONS", "LC_ALL", "LANG");

    private final DataFolder folder;
    private final Children children;
    private final Settings settings;

    PostgresServer(DataFolder folder, Children children, Settings settings) {
        this.folder = folder;
        this.children = children;
        this.settings = settings;
    }

    static PostgresAddress address(DataFolder folder, int port) {
        return new PostgresAddress("127.0.0.1", port, "postgres", folder.secret("postgresql"));
    }

    record Running(PostgresAddress address, Child child) {}

    Running start(Distributions distributions, Progress progress) {
        Path programs = distributions.postgres();
        Path cluster = folder.path().resolve("postgresql");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            progress.say("建立 PostgreSQL 数据库（只在第一次） · creating the database cluster");
            create(programs, cluster);
        }
        endForgotten(cluster);
        PostgresAddress address = address(folder, folder.ports().free("postgresql"));
        return new Running(address, start(programs, cluster, address));
    }

    /** What is set for this start: the port, where the log of changes is laid down, what a restore wants. */
    private List<String> line(Path programs, Path cluster, PostgresAddress address) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.archive().map(backups -> WalArchive.of(backups, cluster)).ifPresent(archive -> {
            prepare(archive);
            values.putAll(archive.writing());
        });
        values.putAll(settings.postgresql());
        List<String> line = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(address.port())));
        values.forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        return line;
    }

    private static void prepare(WalArchive archive) {
        try {
            Files.createDirectories(archive.folder());
            Files.setPosixFilePermissions(archive.folder(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failed) {
            throw new ServiceFailed(
                    "备份目录不能写：" + archive.folder() + " · the backup folder cannot be written: " + failed.getMessage());
        }
    }

    /** A server that restores reads the log of changes first, however long it is; any other has five minutes. */
    private static Duration patience(Path cluster) {
        return Files.exists(cluster.resolve("recovery.signal")) ? Duration.ofHours(12) : Duration.ofMinutes(5);
    }

    /** An orphaned worker of a killed server may hold the memory for a moment: tried again then. */
    private Child start(Path programs, Path cluster, PostgresAddress address) {
        boolean restores = Files.exists(cluster.resolve("recovery.signal"));
        for (int attempt = 1; ; attempt++) {
            Child child = children.start(command(NAME, "INT", line(programs, cluster, address)));
            try {
                Service.await(child, patience(cluster), address::answers);
                return child;
            } catch (ServiceFailed failed) {
                children.end(child, 5);
                if (attempt == 3 || restores) {
                    throw failed;
                }
                Pause.millis(1_000);
            }
        }
    }

    private void create(Path programs, Path cluster) {
        try {
            Folders.delete(cluster);
            Path aside = folder.path().resolve("postgresql.unfinished");
            Folders.delete(aside);
            Path password = Files.writeString(folder.path().resolve("password.once"), folder.secret("postgresql"));
            List<String> line = new ArrayList<>(
                    List.of(programs.resolve("bin/initdb").toString(), "-D", aside.toString(), "-U", "postgres"));
            line.addAll(List.of("--pwfile=" + password, "--auth=scram-sha-256", "-E", "UTF8"));
            line.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            Child initdb = children.start(command("initdb", "TERM", line));
            boolean ended = initdb.endsWithin(120);
            Files.delete(password);
            if (!ended || initdb.exitCode() != 0) {
                throw new ServiceFailed("PostgreSQL 的数据库建立失败 · initdb failed:\n" + initdb.lastLines());
            }
            Files.writeString(aside.resolve("postgresql.auto.conf"), configuration());
            Files.move(aside, cluster);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String configuration() {
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = %d
                shared_buffers = '128MB'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_wal_size = '2GB'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_statement = 'none'
                log_min_error_statement = 'panic'
                log_parameter_max_length_on_error = 0
                """.formatted(settings.connections());
    }

    private Command command(String name, String signal, List<String> line) {
        return new Command(
                name,
                line,
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                WITHOUT,
                folder.path(),
                folder.log(name.toLowerCase(java.util.Locale.ROOT)),
                true,
                signal);
    }

    /** A server of this very folder that no list knows any more; whatever else has its number now is left alone. */
    private static void endForgotten(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            boolean ours = Files.exists(Path.of("/proc/" + pid + "/cmdline"))
                    && Files.readString(Path.of("/proc/" + pid + "/cmdline")).contains(cluster.toString());
            if (ours) {
                ProcessIdentity.of(pid).ifPresent(server -> server.end(10));
            }
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException unreadable) {
            // PostgreSQL itself judges the file then
        }
    }
}
