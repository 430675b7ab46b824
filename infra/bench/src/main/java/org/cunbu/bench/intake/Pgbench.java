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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbu.bench.own.OwnPortal;

/**
 * PostgreSQL's own load program on the same server, writing the rows that the door writes for a letter into tables like
 * the portal's, with all their indexes and checks: one row a statement, one letter a transaction.
 */
final class Pgbench {

    private static final String[] TABLES = {
        "receipt", "petition", "vault_contact", "vault_original", "deadline", "journal_entry", "journal_salt"
    };

    // Two thirds of the door's letters have a contact; the third statement is left out for the others.
    private static final String LETTER = """
            \\set n random(0, 999999999)
            \\set m random(0, 999999999)
            \\set o random(0, 999999999)
            \\set contact random(1, 3)
            begin;
            insert into bench_rows.receipt (petition, key, body, number, secret_hash, received, dispatch_by, answer_by) values (uuidv7(), gen_random_uuid(), decode(:hash, 'hex'), translate(lpad((:n)::text, 10, '2'), '01', 'AB') , decode(:hash, 'hex'), now(), current_date + 1, current_date + 2) on conflict do nothing returning petition as id \\gset
            insert into bench_rows.petition (id, version, number, handle, salt, channel, kind, title, text, region, publish, keep_from_village, sealed, contact, received) values (:id::uuid, 1, translate(lpad((:m)::text, 9, '2') || chr(65 + (:o % 8)::int), '01', 'AB'), gen_random_uuid(), decode(:salt, 'hex'), 'MAILBOX', 'HELP', :title, :text, '430525101', false, false, false, :id::uuid, now());
            \\if :contact > 1
            insert into bench_rows.vault_contact (id, name, phone, phone_blind, sealed_at) values (:id::uuid, decode(:name, 'hex'), decode(:phone, 'hex'), :salt, now());
            \\endif
            insert into bench_rows.vault_original (owner, title, body, sealed_at) values (:id::uuid, decode(:sealedtitle, 'hex'), decode(:sealed, 'hex'), now());
            insert into bench_rows.deadline (id, matter, kind, started, due, reckoning, rule, unit, handle, township, channel, sealed, next_at) values (gen_random_uuid(), :id::uuid, 'DISPATCH', now(), now() + interval '1 day', :reckoning::jsonb, 'dispatch', 'PETITION', gen_random_uuid(), '430525101', 'MAILBOX', false, now() + interval '12 hours');
            insert into bench_rows.journal_entry (type, subject_type, subject, subject_version, actor_kind, happened_at, recorded_at, shown_handle, shown_unit, shown_township, shown_channel, shown_due, body) values ('PetitionReceived', 'petition', :id::uuid, 1, 'PETITIONER', now(), now(), gen_random_uuid(), 'PETITION', '430525101', 'MAILBOX', current_date + 1, :entry::jsonb) returning seq \\gset
            insert into bench_rows.journal_salt (seq) values (:seq);
            commit;
            """;

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final OwnPortal portal;
    private final Path program;
    private final Path script;

    Pgbench(OwnPortal portal) throws IOException, SQLException {
        this.portal = portal;
        this.program = program();
        this.script = Files.writeString(portal.data().resolve("letter.pgbench"), LETTER);
        tables();
    }

    /** Letters a second in a run of so many seconds. */
    double run(int connections, int seconds) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-j", "2"));
        line.addAll(List.of("-c", Integer.toString(connections), "-T", Integer.toString(seconds)));
        line.addAll(List.of("-f", script.toString(), "-h", "127.0.0.1", "-p", "" + portal.databasePort()));
        values().forEach((name, value) -> line.addAll(List.of("-D", name + "=" + value)));
        line.addAll(List.of("-U", "portal_owner", "portal"));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", portal.ownerPassword());
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) throw new IllegalStateException("pgbench failed: " + said);
        return Double.parseDouble(tps.group(1));
    }

    private void tables() throws SQLException {
        try (var database = portal.superuser();
                var sql = database.createStatement()) {
            sql.execute("drop schema if exists bench_rows cascade");
            sql.execute("create schema bench_rows authorization portal_owner");
            for (String table : TABLES) {
                sql.execute("create table bench_rows." + table + " (like public." + table + " including all)");
                sql.execute("alter table bench_rows." + table + " owner to portal_owner");
            }
        }
    }

    /** Takes away what the runs wrote. */
    void clear() throws SQLException {
        try (var database = portal.superuser();
                var sql = database.createStatement()) {
            sql.execute("drop schema if exists bench_rows cascade");
        }
    }

    /** The values that every letter shares, as long as the door's are. */
    private static Map<String, String> values() {
        String text = "村口那段路下雨以后坑里积水，骑车的老人看不清深浅。".repeat(10).substring(0, 237);
        return Map.of(
                "hash", "ab".repeat(32),
                "salt", "cd".repeat(16),
                "title", "村口那段路下雨以后坑里积水",
                "text", text,
                "sealedtitle", "ef".repeat(39 + 33),
                "sealed", "12".repeat(237 * 3 + 33),
                "name", "34".repeat(12 + 33),
                "phone", "56".repeat(11 + 33),
                "reckoning", RECKONING,
                "entry", ENTRY);
    }

    private static final String RECKONING = "{\"firstDay\":\"2026-11-26\",\"lastDay\":\"2026-11-26\",\"due\":"
            + "\"2026-11-26T16:00:00Z\",\"counted\":[\"2026-11-26\"],\"skipped\":[],\"provisional\":false}";

    private static final String ENTRY = "{\"subject\":{\"type\":\"petition\",\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\","
            + "\"version\":1},\"channel\":\"MAILBOX\",\"kind\":\"HELP\",\"region\":\"430525100\",\"township\":\"430525100\","
            + "\"sealed\":false,\"keepFromVillage\":false,\"publish\":false,\"hasContact\":true,\"handle\":"
            + "\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"holder\":\"PETITION\",\"dispatchBy\":\"2026-11-26\"}";

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
                    .orElseThrow(() -> new IllegalStateException(
                            "pgbench is not there: install PostgreSQL's contrib programs (Debian: apt install postgresql-contrib)"));
        }
    }
}
