import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Goes through a whole public log from outside: signature, lines, tiles, the daily counts, and whether it continues what
 * was seen the last time.
 *
 * <pre>java docs/log/VerifyLog.java https://portal.example/log --key log-key.txt --seen last-checkpoint.txt</pre>
 *
 * {@code --key} names a file with the public keys to trust (else those that the log shows itself), {@code --seen} a file
 * that keeps the last good checkpoint, {@code --receipts} a file with leaf hashes that must be in the log, one a line.
 */
final class VerifyLog {

    private final Source source;
    private final List<String> findings = new ArrayList<>();

    private VerifyLog(Source source) {
        this.source = source;
    }

    public static void main(String[] args) throws IOException {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) throws IOException {
        if (args.length == 0) {
            out.println("VerifyLog ADDRESS|FOLDER [--key FILE] [--seen FILE] [--receipts FILE]");
            return 2;
        }
        var options = new HashMap<String, Path>();
        for (int i = 1; i + 1 < args.length; i += 2) options.put(args[i], Path.of(args[i + 1]));
        var walk = new VerifyLog(Source.of(args[0]));
        try {
            var keys = options.containsKey("--key") ? Files.readAllLines(options.get("--key")) : List.<String>of();
            long size = walk.verify(keys, options);
            out.println("lines: " + size);
        } catch (Broken e) {
            walk.findings.add(e.getMessage());
        }
        walk.findings.forEach(finding -> out.println("found: " + finding));
        out.println(walk.findings.isEmpty() ? "the log is whole" : "THE LOG IS NOT WHOLE");
        return walk.findings.isEmpty() ? 0 : 1;
    }

    private long verify(List<String> keys, Map<String, Path> options) throws IOException {
        var log = ReadLog.from(source, keys);
        tiles(log);
        counts(log.lines());
        if (options.containsKey("--receipts")) receipts(log, Files.readAllLines(options.get("--receipts")));
        if (options.containsKey("--seen")) seen(log, keys, options.get("--seen"));
        return log.checkpoint().size();
    }

    /** Every tile of every level is what the lines give. */
    private void tiles(ReadLog log) {
        List<byte[]> level = log.leaves();
        for (int l = 0; !level.isEmpty(); l++) {
            var above = new ArrayList<byte[]>();
            for (int from = 0; from < level.size(); from += ReadLog.WIDTH) {
                var hashes = level.subList(from, Math.min(level.size(), from + ReadLog.WIDTH));
                var name = "tile/" + l + "/" + ReadLog.path(from / ReadLog.WIDTH, hashes.size());
                var stored = source.find(name).orElse(new byte[0]);
                if (!Tree.same(stored, joined(hashes))) findings.add(name + " is not what the lines give");
                if (hashes.size() == ReadLog.WIDTH) above.add(Tree.root(hashes));
            }
            level = above;
        }
    }

    private static byte[] joined(List<byte[]> hashes) {
        byte[] all = new byte[hashes.size() * 32];
        for (int i = 0; i < hashes.size(); i++) System.arraycopy(hashes.get(i), 0, all, i * 32, 32);
        return all;
    }

    /** As many receipts in the log as numbers were given out, for every day that was counted. */
    private void counts(List<Line> lines) {
        var shown = new HashMap<LocalDate, Long>();
        var counted = new TreeMap<LocalDate, String>();
        for (Line line : lines) {
            if (line.act().equals("PetitionReceived")) shown.merge(line.day(), 1L, Long::sum);
            if (line.act().equals("ReceiptsCounted")) counted.put(line.day(), line.value());
        }
        counted.forEach((day, given) -> {
            long found = shown.getOrDefault(day, 0L);
            if (!given.equals(String.valueOf(found))) {
                findings.add("on " + day + " " + given + " receipt numbers were given out, the log shows " + found);
            }
        });
    }

    private void receipts(ReadLog log, List<String> hashes) {
        var known = new HashSet<String>();
        log.leaves().forEach(leaf -> known.add(HexFormat.of().formatHex(leaf)));
        hashes.stream()
                .filter(hash -> !hash.isBlank() && !known.contains(hash.strip()))
                .forEach(hash -> findings.add("the receipt's line " + hash + " is not in the log"));
    }

    /** What was seen before is still the beginning of what is shown now. */
    private void seen(ReadLog log, List<String> keys, Path file) throws IOException {
        byte[] now = source.get("checkpoint");
        if (Files.exists(file)) {
            var trusted = keys.isEmpty() ? ReadLog.shown(source) : keys;
            var before = Checkpoint.read(Files.readAllBytes(file), trusted);
            if (before.size() > log.checkpoint().size()) {
                findings.add("the log had " + before.size() + " lines and now has " + log.checkpoint().size());
            } else if (!Tree.same(
                    Tree.root(log.leaves().subList(0, (int) before.size())), before.root())) {
                findings.add("the first " + before.size() + " lines are not those that were signed before");
            }
        }
        if (findings.isEmpty()) Files.write(file, now);
    }
}
