package org.cunbu.portal.petition.publication.rules;

import java.util.HashSet;
import java.util.Set;

/** How much two texts say the same: pairs of neighbouring characters that both have, of all that they have. */
public final class Alike {

    private final Set<String> pairs;

    private Alike(Set<String> pairs) {
        this.pairs = pairs;
    }

    /** A text to compare others with. */
    public static Alike to(String text) {
        return new Alike(pairs(text));
    }

    /** From 0, nothing in common, to 1, the same pairs. */
    public double of(String other) {
        Set<String> theirs = pairs(other);
        if (pairs.isEmpty() || theirs.isEmpty()) return 0;
        long common = theirs.stream().filter(pairs::contains).count();
        return 2.0 * common / (pairs.size() + theirs.size());
    }

    /** Letters, digits and characters only: how a sentence is punctuated says nothing. */
    private static Set<String> pairs(String text) {
        int[] points = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < points.length; i++) pairs.add(new String(points, i, 2));
        return pairs;
    }
}
