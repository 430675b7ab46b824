import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A line of the log, as FORMAT.md describes it. */
record Line(long n, Map<String, String> names) {

    private static final List<String> KNOWN =
            List.of("act", "channel", "commit", "day", "due", "handle", "township", "unit", "v", "value");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)\":(?:\"([^\"\\\\]*)\"|(1))");

    /** Reads a line, written in the one way. */
    static Line read(long n, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        var names = new LinkedHashMap<String, String>();
        var found = NAME.matcher(text);
        var again = new StringBuilder("{");
        int last = -1;
        while (found.find()) {
            int place = KNOWN.indexOf(found.group(1));
            if (place <= last) throw new Broken("line " + n + " has a name that does not belong there");
            last = place;
            names.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
            again.append(again.length() == 1 ? "" : ",").append(found.group());
        }
        if (!again.append('}').toString().equals(text)) throw new Broken("line " + n + " is not written in the one way");
        var line = new Line(n, names);
        if (line.act().isEmpty() || !line.is("v", "1")) throw new Broken("line " + n + " has no act or another version");
        line.day();
        line.due();
        return line;
    }

    String act() {
        return names.getOrDefault("act", "");
    }

    /** The random name of the petition; empty in lines about no petition. */
    String handle() {
        return names.getOrDefault("handle", "");
    }

    String value() {
        return names.getOrDefault("value", "");
    }

    LocalDate day() {
        return date("day");
    }

    /** The last day of the clock that the act starts or speaks of; the end of time where it sets none. */
    LocalDate due() {
        return names.containsKey("due") ? date("due") : LocalDate.MAX;
    }

    boolean is(String name, String value) {
        return value.equals(names.get(name));
    }

    private LocalDate date(String name) {
        try {
            return LocalDate.parse(names.getOrDefault(name, ""));
        } catch (java.time.format.DateTimeParseException e) {
            throw new Broken("line " + n + " has no valid " + name);
        }
    }
}
