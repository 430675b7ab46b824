import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes the portal's rates again from the public log alone, after checking the log's signature and root: for the county,
 * its sealed row, each township, unit and channel, for the letters received in a month, as of the end of a day.
 *
 * <pre>java docs/log/ComputeRates.java https://portal.example/log 2026-11 --as-of 2026-11-25 --key log-key.txt</pre>
 *
 * Rates by kind, topic or village cannot be computed: the log only commits to them. Of sealed letters the log does not show
 * whether they are solved, so resolution and satisfaction are computed of the others.
 */
final class ComputeRates {

    /** A rate: which letters, by which letters. */
    private enum Rate {
        RESPONSE("响应率", Course.Measure.RESPONDED_IN_TIME, Course.Measure.RESPONSE_DUE),
        REPLY("答复率", Course.Measure.ANSWERED, Course.Measure.ANSWER_DUE),
        ON_TIME("按期办结率", Course.Measure.CONCLUDED_IN_TIME, Course.Measure.CONCLUSION_DUE),
        CLOSURE("办结率", Course.Measure.CONCLUDED, Course.Measure.STANDING),
        RESOLUTION("解决率", Course.Measure.SOLVED, Course.Measure.SAID),
        VOICE("表态率", Course.Measure.SAID, Course.Measure.ASKED),
        SATISFACTION("满意率", Course.Measure.SATISFIED, Course.Measure.RATED),
        WITHDRAWAL("撤回率", Course.Measure.WITHDRAWN, Course.Measure.RECEIVED);

        final String word;
        final Course.Measure numerator;
        final Course.Measure denominator;

        Rate(String word, Course.Measure numerator, Course.Measure denominator) {
            this.word = word;
            this.numerator = numerator;
            this.denominator = denominator;
        }
    }

    private final Map<String, Map<Course.Measure, Integer>> parts = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) throws IOException {
        if (args.length < 2 || args.length % 2 != 0) {
            out.println("ComputeRates ADDRESS|FOLDER MONTH [--as-of DAY] [--key FILE]");
            return 2;
        }
        var options = new HashMap<String, String>();
        for (int i = 2; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        try {
            var keys = options.containsKey("--key") ? Files.readAllLines(Path.of(options.get("--key"))) : List.<String>of();
            var log = ReadLog.from(Source.of(args[0]), keys);
            var asOf = LocalDate.parse(options.getOrDefault("--as-of", lastDayOf(log)));
            var rates = new ComputeRates();
            rates.count(log.lines(), YearMonth.parse(args[1]), asOf);
            rates.print(out, log.checkpoint(), args[1], asOf);
            return 0;
        } catch (Broken e) {
            out.println("found: " + e.getMessage());
            out.println("THE LOG IS NOT WHOLE: nothing was computed");
            return 1;
        }
    }

    private static String lastDayOf(ReadLog log) {
        return log.lines().stream().map(Line::day).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH).toString();
    }

    private void count(List<Line> lines, YearMonth month, LocalDate asOf) {
        var courses = new LinkedHashMap<String, Course>();
        // A clock's word may be written later than what came after it; its day is its own. Lines of a day keep their order.
        lines.stream()
                .filter(line -> !line.handle().isEmpty() && !line.day().isAfter(asOf))
                .sorted(Comparator.comparing(Line::day))
                .forEach(line -> {
                    if (line.act().equals("PetitionReceived")) courses.putIfAbsent(line.handle(), new Course(line.day()));
                    var course = courses.get(line.handle());
                    if (course != null) course.apply(line);
                });
        parts.put("county", Course.none());
        parts.put("sealed", Course.none());
        courses.values().stream()
                .filter(course -> YearMonth.from(course.received()).equals(month))
                .forEach(course -> {
                    course.runOut(asOf);
                    add(course);
                });
    }

    private void add(Course course) {
        for (Course.Measure measure : Course.Measure.values()) {
            if (!course.holds(measure)) continue;
            add("county", measure);
            if (course.open()) {
                add("township:" + course.township(), measure);
                add("unit:" + course.unitFor(measure), measure);
                add("channel:" + course.channel(), measure);
            } else {
                add("sealed", measure);
            }
        }
    }

    private void add(String part, Course.Measure measure) {
        parts.computeIfAbsent(part, fresh -> Course.none()).merge(measure, 1, Integer::sum);
    }

    /** One row a part: received, then numerator/denominator of each rate. */
    private void print(PrintStream out, Checkpoint checkpoint, String month, LocalDate asOf) {
        out.println("# " + checkpoint.origin() + ", " + checkpoint.size() + " lines, signature and root checked");
        out.println("# letters received in " + month + ", acts up to the end of " + asOf);
        var head = new StringBuilder("part,收到");
        for (Rate rate : Rate.values()) head.append(',').append(rate.word);
        out.println(head);
        int sealedWords = parts.get("sealed").getOrDefault(Course.Measure.SAID, 0);
        print(out, "county", parts.remove("county"), sealedWords > 0);
        print(out, "sealed", parts.remove("sealed"), sealedWords > 0);
        new TreeMap<>(parts).forEach((part, counts) -> print(out, part, counts, false));
    }

    private static void print(PrintStream out, String part, Map<Course.Measure, Integer> counts, boolean unknown) {
        var row = new StringBuilder(part)
                .append(',')
                .append(counts.getOrDefault(Course.Measure.RECEIVED, 0));
        for (Rate rate : Rate.values()) {
            boolean hidden = unknown && (rate == Rate.RESOLUTION || rate == Rate.SATISFACTION);
            row.append(',')
                    .append(hidden ? "?" : counts.getOrDefault(rate.numerator, 0) + "/" + counts.getOrDefault(rate.denominator, 0));
        }
        out.println(row);
    }
}
