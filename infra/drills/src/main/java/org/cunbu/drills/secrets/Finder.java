package org.cunbu.drills.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for all planted secrets at once, and remembers where it found which. */
final class Finder {

    private static final int WINDOW = 7;

    private final Map<String, List<Secret>> byBeginning = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private long looked;
    private String where = "";

    Finder(List<Secret> secrets) {
        for (Secret secret : secrets) {
            String beginning = secret.bare()
                    .substring(0, Math.min(beginningOf(secret), secret.bare().length()));
            byBeginning.merge(beginning, List.of(secret), (one, other) -> {
                var both = new ArrayList<>(one);
                both.addAll(other);
                return List.copyOf(both);
            });
        }
    }

    private static int beginningOf(Secret secret) {
        return secret.what() == Secret.What.NAME ? 3 : WINDOW;
    }

    /** From now on a new place is looked at. */
    void enter(String place) {
        where = place;
        looked = 0;
        found.clear();
    }

    /** Looks at these bytes as text. @param at what to say of a find */
    void look(String at, byte[] bytes) {
        look(at, new String(bytes, StandardCharsets.UTF_8));
    }

    void look(String at, String text) {
        looked += text.length();
        String bare = Bare.of(text);
        for (int i = 0; i < bare.length(); i++) {
            at(at, bare, i, 3);
            at(at, bare, i, WINDOW);
        }
    }

    private void at(String at, String bare, int from, int window) {
        if (from + window > bare.length()) return;
        var those = byBeginning.get(bare.substring(from, from + window));
        if (those == null) return;
        for (Secret secret : those) {
            if (bare.startsWith(secret.bare(), from)) found.add(secret.what() + " " + secret.bare() + " in " + at);
        }
    }

    String place() {
        return where;
    }

    long looked() {
        return looked;
    }

    Set<String> found() {
        return Set.copyOf(found);
    }
}
