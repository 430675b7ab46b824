package org.cunbu.bench.live;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cunbu.bench.own.Folder;
import org.cunbu.bench.own.OwnPortal;
import org.cunbu.bench.own.Words;

/**
 * Opens many live pages on a portal with 512 MB of heap, lets them idle, and sees what they cost in heap and how long one
 * change takes to reach all of them. The change is an entry of a public act, written by this bench into the journal of its
 * own portal; nothing else hangs on it.
 */
public final class LiveBench {

    private static final Pattern USED =
            Pattern.compile("(?:garbage-first heap|generation|DefNew|Tenured).*?used (\\d+)K");
    private static final double LARGEST_HEAP = 460;
    private static final double SLOWEST = 5;
    private static final double SLOWEST_PAGE = 2;
    private static final int WARM_UP = 20;

    private static final String ACT = """
            with added as (
                insert into journal_entry (type, subject_type, subject, subject_version, actor_kind, happened_at,
                                           recorded_at, shown_handle, body)
                values ('LetterPublished', 'bench', gen_random_uuid(), 1, 'PROGRAM', now(), now(), gen_random_uuid(),
                        '{}')
             returning seq)
            insert into journal_salt (seq) select seq from added""";

    private final OwnPortal portal;
    private final int number;
    private final int idle;
    private final List<String> faults = new ArrayList<>();

    private LiveBench(OwnPortal portal, int number, int idle) {
        this.portal = portal;
        this.number = number;
        this.idle = idle;
    }

    public static void main(String[] args) throws Exception {
        var words = Words.of(args, Set.of("streams", "idle", "port", "data"));
        int number = words.number("streams", 10_000);
        Path data = words.has("data")
                ? Path.of(words.text("data", "")).toAbsolutePath()
                : Files.createTempDirectory("cunbu-bench-live");
        boolean held;
        try (var portal = OwnPortal.start(
                data,
                words.number("port", 8194),
                Map.of("CUNBU_DEMO", "true", "CUNBU_LIVE_MOST", Integer.toString(number + 100)),
                List.of("-XX:+ExitOnOutOfMemoryError"),
                OwnPortal.FILLED,
                "demo",
                "--letters",
                "20",
                "--publish",
                "2",
                "--stay")) {
            held = new LiveBench(portal, number, words.number("idle", 30)).run();
        } finally {
            if (!words.has("data")) Folder.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run() throws Exception {
        for (int i = 0; i < WARM_UP; i++) page();
        double before = heap();
        try (var streams = new Streams(portal.port())) {
            long began = System.nanoTime();
            streams.open(number, began + 300_000_000_000L);
            System.out.printf("%d of %d streams open after %.1f s%n", streams.greeted(), number, since(began));
            rest(streams);
            double after = heap();
            System.out.printf(
                    "heap after a collection: %.0f MB without them, %.0f MB with them: %.1f KB a stream (of 512 MB)%n",
                    before, after, (after - before) * 1024 / Math.max(1, number));
            double page = page();
            System.out.printf("a page for somebody else meanwhile: %.0f ms%n", page * 1000);
            double told = tell(streams);
            System.out.printf("a change reached %d of %d streams within %.2f s%n", streams.told(), number, told);
            judge(streams, after, told, page);
        }
        System.out.println(faults.isEmpty() ? "VERDICT: held" : "VERDICT: not held: " + String.join("; ", faults));
        return faults.isEmpty();
    }

    private void rest(Streams streams) throws IOException {
        long until = System.nanoTime() + idle * 1_000_000_000L;
        while (System.nanoTime() < until) streams.watch(500);
        System.out.printf("%d still open after %d s of nothing%n", streams.greeted(), idle);
    }

    private double tell(Streams streams) throws IOException, SQLException {
        streams.forgetWhatWasTold();
        try (var database = portal.database();
                var act = database.createStatement()) {
            act.executeUpdate(ACT);
        }
        long began = System.nanoTime();
        while (streams.told() < number && since(began) < 30) streams.watch(50);
        return since(began);
    }

    private void judge(Streams streams, double heap, double told, double page) {
        if (streams.greeted() < number) faults.add("%d streams are not open".formatted(number - streams.greeted()));
        if (streams.told() < number) faults.add("%d streams heard nothing".formatted(number - streams.told()));
        if (told > SLOWEST) faults.add("the change took %.1f s".formatted(told));
        if (heap > LARGEST_HEAP) faults.add("%.0f MB of heap".formatted(heap));
        if (page > SLOWEST_PAGE) faults.add("a page took %.1f s".formatted(page));
    }

    private double page() throws IOException {
        long began = System.nanoTime();
        var request =
                (HttpURLConnection) portal.address().resolve("/rates").toURL().openConnection();
        request.setReadTimeout(30_000);
        try (var in = request.getInputStream()) {
            in.readAllBytes();
        }
        return since(began);
    }

    /** Megabytes in use after a full collection. */
    private double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        double sum = 0;
        while (used.find()) sum += Long.parseLong(used.group(1)) / 1024.0;
        if (sum == 0) throw new IllegalStateException("jcmd says nothing of the heap");
        return sum;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(portal.pid()), what)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
