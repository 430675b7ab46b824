package org.cunbu.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunbu.drills.ground.Machine;
import org.cunbu.drills.load.Ledger;
import org.cunbu.drills.load.LedgerCheck;
import org.cunbu.drills.load.Load;
import org.cunbu.drills.load.Wire;
import org.cunbu.drills.verdict.Drill;
import org.cunbu.drills.verdict.Told;
import org.cunbu.drills.verdict.Verdict;
import org.cunbu.embedded.ServicesElsewhere;
import org.cunbu.embedded.distribution.Folders;
import org.cunbu.embedded.process.DataFolder;

/** A backup taken while letters come in; the machine dies; backup, log of changes and keys bring everything back. */
final class RestoreDrill {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MILLION = 1_000_000;
    private static final int MINUTES = 20;
    private static final Pattern INDEXED = Pattern.compile("indexed ([\\d,]+)（([\\d,]+)/秒");
    private static final Pattern COPIED = Pattern.compile("([\\d,.]+) MB（([\\d,.]+) MB/s");

    private RestoreDrill() {}

    public static void main(String[] words) {
        Drill.run("restore", words, Set.of("letters", "rate", "seed"), RestoreDrill::run);
    }

    private static void run(Told told, Verdict verdict) throws Exception {
        Path folder = Files.createTempDirectory("cunbu-drill-");
        try (var first = new Machine(folder, "data", Machine.freePort()).start();
                var ledger = new Ledger(folder.resolve("ledger"))) {
            verdict.note("the program is up");
            double empty = megabytes(first.command("backup"));
            var signed = loadAndDie(told, verdict, first, ledger);
            restore(verdict, folder, first, ledger, signed, empty);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What stood in the dead portal's public log. */
    private record Signed(long size, String root) {}

    private static List<Signed> loadAndDie(Told told, Verdict verdict, Machine machine, Ledger ledger)
            throws Exception {
        int letters = told.number("letters", 5_000);
        int rate = told.number("rate", 150);
        var wire = new Wire(machine.address(), PATIENCE);
        long began = System.nanoTime();
        Machine.Done backup;
        List<Signed> signed;
        try (var load =
                new Load(wire, ledger, new Load.Pace(rate, rate / 3, true), told.number("seed", 430525)).begin()) {
            awaitReceipts(ledger, letters / 2);
            backup = machine.command("backup");
            verdict.line("备份时门户照常收信 · backup beside the running portal", backup.isFine(), lineWith(backup, "MB/s"));
            awaitReceipts(ledger, letters);
            try (Connection database = connect(machine)) {
                signed = signed(database);
            }
            machine.kill();
        }
        verdict.note("killed after %d receipts, %d a second; %d checkpoints were signed"
                .formatted(
                        ledger.acknowledged(),
                        (long) (ledger.acknowledged() / ((System.nanoTime() - began) / 1e9)),
                        signed.size()));
        return signed;
    }

    private static void restore(
            Verdict verdict, Path folder, Machine dead, Ledger ledger, List<Signed> signed, double empty)
            throws Exception {
        Path lastLog = Files.createDirectory(folder.resolve("last-log"));
        copy(dead.data().resolve("postgresql/pg_wal"), lastLog);
        Folders.delete(dead.data());
        try (var machine = new Machine(folder, "restored", Machine.freePort())) {
            refusesOtherKeys(verdict, folder, machine);
            long began = System.nanoTime();
            var done = machine.command("restore", "--wal", lastLog.toString());
            double seconds = (System.nanoTime() - began) / 1e9;
            verdict.line("恢复并核对 · restored, and check finds everything right", done.isFine(), done.last());
            if (!done.isFine()) {
                done.lines().forEach(verdict::note);
                return;
            }
            extrapolate(verdict, done, ledger.acknowledged(), seconds, empty);
            machine.start();
            try (Connection database = connect(machine)) {
                var now = signed(database);
                verdict.line(
                        "公开日志还是那一本 · signed sizes and roots that are not the same",
                        now.containsAll(signed) && !signed.isEmpty(),
                        signed.stream().filter(one -> !now.contains(one)).count() + " of " + signed.size());
                new LedgerCheck(new Wire(machine.address(), PATIENCE), ledger).tell(verdict, database);
            }
        }
    }

    private static void refusesOtherKeys(Verdict verdict, Path folder, Machine machine) throws Exception {
        machine.set("CUNBU_KEYS", folder.resolve("nowhere").toString());
        var refused = machine.command("restore");
        machine.set("CUNBU_KEYS", folder.resolve("keys").toString());
        verdict.line(
                "没有密钥就拒绝 · without the keys it is refused in a sentence",
                refused.code() == 1 && refused.last().contains("CUNBU_KEYS"),
                "exit code " + refused.code());
    }

    /** What grows with the letters is multiplied, the rest (programs that start) is not. */
    private static void extrapolate(Verdict verdict, Machine.Done done, int letters, double seconds, double empty) {
        Matcher indexed = last(done, INDEXED);
        Matcher copied = last(done, COPIED);
        double perSecond = number(indexed.group(2));
        double indexing = number(indexed.group(1)) / perSecond;
        double copying = Math.max(0, number(copied.group(1)) - empty) / number(copied.group(2));
        double fixed = Math.max(0, seconds - indexing - copying);
        double million = fixed + (indexing + copying) * MILLION / letters;
        verdict.note(String.format(
                Locale.ROOT,
                "%d letters in %.0f s: copied %s MB at %s MB/s, indexed %s at %s a second, the rest %.0f s",
                letters,
                seconds,
                copied.group(1),
                copied.group(2),
                indexed.group(1),
                indexed.group(2),
                fixed));
        verdict.line(
                "一百万封信在 " + MINUTES + " 分钟内（推算） · a million letters in " + MINUTES + " minutes, extrapolated",
                million <= MINUTES * 60,
                String.format(Locale.ROOT, "%.1f minutes", million / 60));
    }

    private static double megabytes(Machine.Done backup) {
        return number(last(backup, COPIED).group(1));
    }

    private static Matcher last(Machine.Done done, Pattern pattern) {
        return done.lines().reversed().stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the restore did not say " + pattern));
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", ""));
    }

    private static String lineWith(Machine.Done done, String words) {
        return done.lines().stream()
                .filter(line -> line.contains(words))
                .reduce((a, b) -> b)
                .orElse(done.last());
    }

    private static void awaitReceipts(Ledger ledger, int wanted) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (ledger.acknowledged() < wanted && System.nanoTime() < until) {
            Thread.sleep(100);
        }
    }

    private static Connection connect(Machine machine) throws SQLException {
        return new ServicesElsewhere(new DataFolder(machine.data())).postgres().connect("portal");
    }

    private static List<Signed> signed(Connection database) throws SQLException {
        List<Signed> all = new ArrayList<>();
        try (var question = database.createStatement();
                var rows =
                        question.executeQuery("select size, encode(root, 'hex') from log_checkpoint order by size")) {
            while (rows.next()) {
                all.add(new Signed(rows.getLong(1), rows.getString(2)));
            }
        }
        return all;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
