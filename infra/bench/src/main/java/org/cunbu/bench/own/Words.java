package org.cunbu.bench.own;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a bench was told: pairs of --name and value. */
public final class Words {

    private final Map<String, String> given = new HashMap<>();

    private Words() {}

    /** @param known the names there are; any other is refused with a sentence */
    public static Words of(String[] words, Set<String> known) {
        var result = new Words();
        for (int i = 0; i < words.length; i += 2) {
            String name = words[i].startsWith("--") ? words[i].substring(2) : "";
            if (!known.contains(name) || i + 1 == words.length) {
                System.err.println("not understood: " + words[i] + "; there are " + known + ", each with a value");
                System.exit(2);
            }
            result.given.put(name, words[i + 1]);
        }
        return result;
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
    }

    public String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }
}
