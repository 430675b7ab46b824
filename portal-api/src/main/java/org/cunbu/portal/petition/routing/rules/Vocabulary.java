package org.cunbu.portal.petition.routing.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that are looked for together: one way through a text finds all that are in it. */
final class Vocabulary {

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** @param words none of them empty */
    Vocabulary(Collection<String> words) {
        for (String word : new HashSet<>(words)) {
            byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word);
        }
    }

    /** Those of the words that the text has. */
    Set<String> in(String text) {
        var found = new HashSet<String>();
        for (int at = 0; at < text.length(); at++) {
            for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(word, at)) found.add(word);
            }
        }
        return found;
    }
}
