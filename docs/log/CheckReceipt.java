import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks one receipt: its commitment opens with its salt, and its line stands in the log.
 *
 * <pre>java docs/log/CheckReceipt.java https://portal.example/log receipt.txt --key log-key.txt</pre>
 *
 * receipt.txt is what the page 这封信在公开台账里 lets one save: three lines, the log's line, the salt, what is committed to.
 */
final class CheckReceipt {

    private static final Pattern COMMIT = Pattern.compile("\"commit\":\"([0-9a-f]{64})\"");

    private CheckReceipt() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) throws IOException {
        if (args.length != 2 && args.length != 4) {
            out.println("CheckReceipt ADDRESS|FOLDER RECEIPT [--key FILE]");
            return 2;
        }
        try {
            var source = Source.of(args[0]);
            var receipt = Files.readAllLines(Path.of(args[1]));
            var keys = args.length == 4 ? Files.readAllLines(Path.of(args[3])) : ReadLog.shown(source);
            check(source, receipt, keys, out);
            return 0;
        } catch (Broken e) {
            out.println("found: " + e.getMessage());
            out.println("THE RECEIPT DOES NOT HOLD");
            return 1;
        }
    }

    private static void check(Source source, List<String> receipt, List<String> keys, PrintStream out) {
        if (receipt.size() < 3) throw new Broken("the receipt has not its three lines");
        String line = receipt.get(0);
        var commit = COMMIT.matcher(line);
        if (!commit.find() || !commit.group(1).equals(hmac(receipt.get(1), receipt.get(2)))) {
            throw new Broken("the commitment does not open with this salt");
        }
        byte[] leaf = Tree.leaf(line.getBytes(StandardCharsets.UTF_8));
        String proof = new String(
                source.get("proof/" + HexFormat.of().formatHex(leaf)), StandardCharsets.UTF_8);
        int end = proof.indexOf("\n\n");
        if (end < 0) throw new Broken("the proof has another form");
        var lines = proof.substring(0, end).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals("c2sp.org/tlog-proof@v1") || !lines.get(1).matches("index \\d{1,18}")) {
            throw new Broken("the proof has another form");
        }
        var checkpoint = Checkpoint.read(proof.substring(end + 2).getBytes(StandardCharsets.UTF_8), keys);
        long n = Long.parseLong(lines.get(1).substring(6));
        var hashes = lines.subList(2, lines.size()).stream()
                .map(Checkpoint::hash)
                .toList();
        if (!Tree.same(Tree.rootBy(leaf, n, checkpoint.size(), hashes), checkpoint.root())) {
            throw new Broken("the proof does not lead to the signed root");
        }
        out.println("line " + n + " of " + checkpoint.size() + " in " + checkpoint.origin());
        out.println("the receipt stands in the log");
    }

    private static String hmac(String salt, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt.strip()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Broken("the salt is no salt");
        }
    }
}
