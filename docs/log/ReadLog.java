import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A whole log, read and checked: its lines give the root that was signed. */
record ReadLog(Checkpoint checkpoint, List<Line> lines, List<byte[]> leaves) {

    static final int WIDTH = 256;

    /**
     * Reads everything that is signed.
     *
     * @param keys the public keys to trust; none to trust those that the log itself shows
     */
    static ReadLog from(Source source, List<String> keys) {
        var trusted = keys.isEmpty() ? shown(source) : keys;
        var checkpoint = Checkpoint.read(source.get("checkpoint"), trusted);
        var lines = new ArrayList<Line>();
        var leaves = new ArrayList<byte[]>();
        for (long from = 0; from < checkpoint.size(); from += WIDTH) {
            int width = (int) Math.min(WIDTH, checkpoint.size() - from);
            byte[] bundle = source.get("tile/entries/" + path(from / WIDTH, width));
            split(bundle, from, width, lines, leaves);
        }
        if (!Tree.same(Tree.root(leaves), checkpoint.root())) throw new Broken("the lines do not give the signed root");
        return new ReadLog(checkpoint, lines, leaves);
    }

    static List<String> shown(Source source) {
        return new String(source.get("key"), StandardCharsets.UTF_8).lines().toList();
    }

    /** The end of a tile's address: its number in groups of three, and its width where it is not full. */
    static String path(long n, int width) {
        var path = new StringBuilder("%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) path.insert(0, "x%03d/".formatted(rest % 1000));
        return path + (width == WIDTH ? "" : ".p/" + width);
    }

    private static void split(byte[] bundle, long from, int width, List<Line> lines, List<byte[]> leaves) {
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (at + 2 > bundle.length) throw new Broken("the bundle at line " + from + " is cut off");
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            if (at + 2 + length > bundle.length) throw new Broken("the bundle at line " + from + " is cut off");
            byte[] line = java.util.Arrays.copyOfRange(bundle, at + 2, at + 2 + length);
            leaves.add(Tree.leaf(line));
            lines.add(Line.read(from + i, line));
            at += 2 + length;
        }
        if (at != bundle.length) throw new Broken("the bundle at line " + from + " has more than it should");
    }
}
