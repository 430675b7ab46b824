package org.cunbu.drills.verdict;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a drill was told on its command line: pairs of --name and value. */
public final class Told {

    private final Map<String, String> given = new HashMap<>();

    private Told() {}

    /** @param known the names there are; any other is refused with a sentence */
    static Told of(String[] words, Set<String> known) {
        var told = new Told();
        for (int i = 0; i < words.length; i += 2) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!known.contains(name) || i + 1 == words.length) {
                throw new IllegalArgumentException(
                        "not understood: " + words[i] + "; there are " + known + ", each with -- and a value");
            }
            told.given.put(name, words[i + 1]);
        }
        return told;
    }

    public int number(String name, int otherwise) {
        String value = given.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    public String word(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    /** A length of time in minutes, which may have a fraction. */
    public Duration minutes(double otherwise) {
        String value = given.get("minutes");
        return Duration.ofMillis(Math.round(60_000 * (value == null ? otherwise : Double.parseDouble(value))));
    }

    public Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }
}
