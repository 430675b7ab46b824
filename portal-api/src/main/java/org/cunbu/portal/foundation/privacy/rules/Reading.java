package org.cunbu.portal.foundation.privacy.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.foundation.privacy.PersonalKind;

/**
 * A text as somebody would read it who looks for numbers in it: signs that mean a digit are that digit, what cannot be
 * seen is left out. Each sign remembers where in the text it stands, so that what is found can be hidden there.
 */
final class Reading {

    /** How a sign came to be read as it is. */
    enum Way {
        /** As it stands there, in one script or another. */
        TYPED(3),
        /** A digit said in words. */
        SPOKEN(5),
        /** A digit said as over the radio. */
        RADIOED(5);

        /** How many digits, close together, are worth a look: a plate has three. */
        private final int fewest;

        Way(int fewest) {
            this.fewest = fewest;
        }

        int fewest() {
            return fewest;
        }
    }

    /** A stretch in which so many digits stand close enough to be one number, with what goes before it. */
    record Stretch(int from, int until, int digits) {}

    static final int LONGEST_GAP = 12;
    static final int MOST_LETTERS = 5;
    private static final int BEFORE = 28;
    private static final int AFTER = 8;

    private final String signs;
    private final int[] starts;
    private final int[] ends;
    private final Way[] ways;

    private Reading(String signs, int[] starts, int[] ends, Way[] ways) {
        this.signs = signs;
        this.starts = starts;
        this.ends = ends;
        this.ways = ways;
    }

    String signs() {
        return signs;
    }

    /** Where numbers may stand in which a digit was read in that way. */
    List<Stretch> stretches(Way way) {
        List<Stretch> stretches = new ArrayList<>();
        int first = -1;
        int last = -1;
        int digits = 0;
        int letters = 0;
        boolean meant = false;
        for (int i = 0; i <= signs.length(); i++) {
            if (i < signs.length() && isDigit(i)) {
                if (first < 0) first = i;
                last = i;
                digits++;
                letters = 0;
                meant |= ways[i] == way;
                continue;
            }
            if (i < signs.length() && Character.isLetter(signs.charAt(i))) letters++;
            if (first < 0 || i < signs.length() && i - last <= LONGEST_GAP && letters <= MOST_LETTERS) continue;
            if (digits >= way.fewest && meant) {
                stretches.add(new Stretch(Math.max(0, first - BEFORE), Math.min(signs.length(), last + AFTER), digits));
            }
            first = -1;
            digits = 0;
            meant = false;
        }
        return stretches;
    }

    /** What stands in the text where this was read. */
    Found found(int from, int until, PersonalKind kind) {
        return new Found(starts[from], ends[until - 1], kind);
    }

    /**
     * Whether a number read here is whole: no further figure stands at its side. A numeral in words may (…六七八一直打不通), since
     * nobody can tell where such a number ends.
     */
    boolean isWhole(int from, int until) {
        boolean before = from > 0 && isDigit(from - 1) && isTyped(from - 1) && isTyped(from);
        boolean after =
                until < signs.length() && isDigit(until) && isDigit(until - 1) && isTyped(until) && isTyped(until - 1);
        return !before && !after;
    }

    int start(int sign) {
        return starts[sign];
    }

    int end(int sign) {
        return ends[sign];
    }

    private boolean isTyped(int sign) {
        return ways[sign] == Way.TYPED;
    }

    private boolean isDigit(int sign) {
        return signs.charAt(sign) >= '0' && signs.charAt(sign) <= '9';
    }

    /** Writes a reading sign by sign. */
    static final class Writer {

        private final StringBuilder signs;
        private int[] starts;
        private int[] ends;
        private Way[] ways;

        Writer(int length) {
            signs = new StringBuilder(length + 8);
            starts = new int[length + 8];
            ends = new int[length + 8];
            ways = new Way[length + 8];
        }

        void add(char sign, int start, int end, Way way) {
            int at = signs.length();
            if (at == starts.length) grow();
            signs.append(sign);
            starts[at] = start;
            ends[at] = end;
            ways[at] = way;
        }

        void add(CharSequence several, int start, int end, Way way) {
            for (int i = 0; i < several.length(); i++) add(several.charAt(i), start, end, way);
        }

        /** What cannot be seen belongs to the sign before it. */
        void unseen(int end) {
            if (!signs.isEmpty()) ends[signs.length() - 1] = end;
        }

        Reading done() {
            return new Reading(signs.toString(), starts, ends, ways);
        }

        private void grow() {
            int length = starts.length * 2;
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
            ways = Arrays.copyOf(ways, length);
        }
    }

    /** Copies what stands between two signs of another reading. */
    void copy(Writer to, int from, int until) {
        for (int i = from; i < until; i++) to.add(signs.charAt(i), starts[i], ends[i], ways[i]);
    }
}
