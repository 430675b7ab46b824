import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws again who is asked whether the matter is solved (回访抽样), from the public log alone: ranks every letter that was
 * answered in the lines from FROM up to SIZE by the root of the log with SIZE lines. The portal says FROM, SIZE, and whom it
 * drew at /api/follow-up-draws: they are the first of this ranking, but for letters that officials typed in, all of which
 * are asked anyway. SAMPLE.md says how.
 */
final class DrawSample {

    public static void main(String[] args) throws IOException {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) throws IOException {
        if (args.length != 3 && args.length != 5) {
            out.println("DrawSample ADDRESS|FOLDER FROM SIZE [--key FILE]");
            return 2;
        }
        try {
            var keys = args.length == 5 ? Files.readAllLines(Path.of(args[4])) : List.<String>of();
            var log = ReadLog.from(Source.of(args[0]), keys);
            int from = Integer.parseInt(args[1]);
            int size = Integer.parseInt(args[2]);
            if (size > log.leaves().size()) throw new Broken("the log has " + log.leaves().size() + " lines");
            String root = java.util.Base64.getEncoder().encodeToString(Tree.root(log.leaves().subList(0, size)));
            out.println("root " + root);
            log.lines().subList(from, size).stream()
                    .filter(line -> line.act().equals("AnswerDelivered"))
                    .map(Line::handle)
                    .distinct()
                    .sorted(Comparator.comparing((String handle) -> rank(root, handle)))
                    .forEach(out::println);
            return 0;
        } catch (Broken e) {
            out.println("found: " + e.getMessage());
            out.println("THE LOG IS NOT WHOLE: nothing was drawn");
            return 1;
        }
    }

    private static String rank(String root, String handle) {
        return HexFormat.of().formatHex(Tree.sha256((root + "\n" + handle).getBytes(StandardCharsets.UTF_8)));
    }
}
