package org.cunbu.drills.input;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cunbu.drills.input.RawWire.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer to something that nobody should send; and every distinct complaint, kept. */
final class Judge {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(org|java|javax|jakarta|reactor|io|com|tools)\\.[a-z][a-z0-9]+\\.[A-Za-z]|Exception|\\tat ");

    private final Map<String, String> complaints = new TreeMap<>();
    private final Map<String, Integer> times = new TreeMap<>();

    synchronized void hear(String where, Shot shot, Reply reply) {
        complaint(reply, shot).ifPresent(what -> {
            String key = where + " · " + shot.spoilt() + " · " + what;
            complaints.putIfAbsent(
                    key,
                    reply.status() + " "
                            + reply.body()
                                    .substring(0, Math.min(200, reply.body().length()))
                                    .replaceAll("\\s+", " "));
            times.merge(key, 1, Integer::sum);
        });
    }

    /** What is wrong as a whole must not be taken, whatever stands in it. */
    private static final java.util.Set<String> NEVER = java.util.Set.of(
            "trailing tokens",
            "cut body",
            "cut on the wire",
            "wrong content type",
            "broken UTF-8",
            "NUL",
            "lone surrogate",
            "deep nesting");

    private static Optional<String> complaint(Reply reply, Shot shot) {
        boolean program = shot.program();
        if (reply.status() == 0) return shot.missing() > 0 ? Optional.empty() : Optional.of("closed without an answer");
        if (reply.status() >= 500) return Optional.of("an error of ours: " + reply.status());
        if (NEVER.contains(shot.spoilt()) && shot.isTaken(reply)) {
            return Optional.of("was taken: "
                    + new String(shot.request().body(), java.nio.charset.StandardCharsets.UTF_8)
                            .replaceAll("(?s)^(.{300}).*", "$1"));
        }
        if (reply.status() == 429) return Optional.of("a limit hid the answer");
        var insides = INSIDES.matcher(reply.body());
        if (insides.find()) return Optional.of("shows its insides: " + insides.group());
        if (reply.type().startsWith("text/html")
                && (reply.body().contains(Nasty.SCRIPT) || reply.body().contains("><img src=x"))) {
            return Optional.of("a script comes back as it was sent");
        }
        if (reply.status() / 100 == 3 && program && reply.status() != 304) return Optional.of("sends a program away");
        return reply.status() / 100 == 4 && program ? problem(reply) : Optional.empty();
    }

    private static Optional<String> problem(Reply reply) {
        if (!reply.type().startsWith("application/problem+json")) {
            return Optional.of("no problem details but '" + reply.type() + "'");
        }
        try {
            JsonNode problem = JSON.readTree(reply.body());
            boolean whole = problem.path("status").asInt() == reply.status()
                    && !problem.path("title").asString("").isBlank()
                    && !problem.path("type").asString("").isBlank();
            return whole ? Optional.empty() : Optional.of("problem details are not whole");
        } catch (JacksonException broken) {
            return Optional.of("problem details are not JSON");
        }
    }

    /** Something that no single answer shows. */
    synchronized void complain(String where, String what) {
        complaints.put(where + " · " + what, "");
        times.merge(where + " · " + what, 1, Integer::sum);
    }

    synchronized int total() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Every distinct failure with its first 200 characters. */
    synchronized void print() {
        complaints.forEach(
                (what, seen) -> System.out.println("      " + times.get(what) + " × " + what + " → " + seen));
    }
}
