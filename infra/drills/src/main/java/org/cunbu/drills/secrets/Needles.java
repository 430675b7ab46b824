package org.cunbu.drills.secrets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All secrets that are looked for at once, by how they begin. */
public final class Needles {

    private static final int NAME = 3;
    private static final int NUMBER = 7;
    private static final int HASHES = 1 << 20;

    private final Map<String, List<Secret>> byBeginning = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final BitSet hashes = new BitSet(HASHES);

    public Needles(Collection<Secret> secrets) {
        for (Secret secret : secrets) {
            String beginning = secret.bare().substring(0, secret.isName() ? NAME : NUMBER);
            byBeginning.computeIfAbsent(beginning, one -> new ArrayList<>()).add(secret);
            firsts.set(beginning.charAt(0));
            hashes.set(hash(beginning, 0, beginning.length()));
        }
    }

    /** Tells of each that stands in this bare text. */
    void in(String bare, Consumer<Secret> found) {
        for (int at = 0; at + NAME <= bare.length(); at++) {
            if (!firsts.get(bare.charAt(at))) continue;
            beginning(bare, at, NAME, found);
            beginning(bare, at, NUMBER, found);
        }
    }

    private void beginning(String bare, int at, int length, Consumer<Secret> found) {
        if (at + length > bare.length() || !hashes.get(hash(bare, at, at + length))) return;
        for (Secret secret : byBeginning.getOrDefault(bare.substring(at, at + length), List.of())) {
            if (bare.startsWith(secret.bare(), at)) found.accept(secret);
        }
    }

    private static int hash(String text, int from, int until) {
        int hash = until - from;
        for (int i = from; i < until; i++) hash = hash * 31 + text.charAt(i);
        return (hash ^ hash >>> 20) & HASHES - 1;
    }
}
