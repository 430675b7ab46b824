package org.cunbu.bench.intake;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbu.bench.own.OwnPortal;

/**
 * PostgreSQL's own load program on the same server, writing the rows that the door writes for a letter into tables like
 * the portal's, with all their indexes and checks: one row a statement, one letter a transaction.
 */
final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final OwnPortal portal;
    private final Path program;
    private final SameRows.Script letter;
    private final Path script;

    /** Lays out the tables; some letters have come through the door before. */
    Pgbench(OwnPortal portal) throws IOException, SQLException {
        this.portal = portal;
        this.program = program();
        try (var database = portal.superuser();
                var sql = database.createStatement()) {
            this.letter = SameRows.of(database);
            sql.execute("drop schema if exists bench_rows cascade");
            sql.execute("create schema bench_rows authorization portal_owner");
            for (String copy : SameRows.copies()) sql.execute(copy);
            for (String table : SameRows.names()) {
                sql.execute("alter table bench_rows." + table + " owner to portal_owner");
            }
        }
        this.script = Files.writeString(portal.data().resolve("letter.pgbench"), letter.text());
    }

    /** Letters a second in a run of so many seconds. */
    double run(int connections, int seconds) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-j", "2"));
        line.addAll(List.of("-c", Integer.toString(connections), "-T", Integer.toString(seconds)));
        line.addAll(List.of("-f", script.toString(), "-h", "127.0.0.1", "-p", "" + portal.databasePort()));
        letter.values().forEach((name, value) -> line.addAll(List.of("-D", name + "=" + value)));
        line.addAll(List.of("-U", "portal_owner", "portal"));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", portal.ownerPassword());
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed: " + said.substring(0, Math.min(600, said.length())));
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Takes away what the runs wrote. */
    void clear() throws SQLException {
        try (var database = portal.superuser();
                var sql = database.createStatement()) {
            sql.execute("drop schema if exists bench_rows cascade");
        }
    }

    private static Path program() throws IOException {
        var named = System.getenv("CUNBU_PGBENCH");
        if (named != null) return Path.of(named);
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            return Stream.concat(
                            versions.sorted().map(version -> version.resolve("bin/pgbench")),
                            Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                    .map(folder -> Path.of(folder, "pgbench")))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "pgbench is not there: install PostgreSQL's contrib programs (Debian: apt install postgresql-contrib)"));
        }
    }
}
