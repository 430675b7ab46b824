package org.cunbu.portal.foundation.privacy.rules;

import java.util.Arrays;
import java.util.Set;

/**
 * What one look along a text tells of the finders that could find something in it, so that the others need not search:
 * most letters hold no number, no Latin letter and no sign of an address. It may name a finder in vain, never leave one
 * out. Where a sign stands that is not among the common ones, all of them search.
 *
 * @param addresses a sign that may stand between a name and a host
 * @param messengers a letter or digit, and a sign of the words that announce an account
 * @param typed as many digits close together as the shortest number has
 * @param spoken as many signs close together that may mean a digit, not all of them typed digits
 */
record Tells(boolean addresses, boolean messengers, boolean typed, boolean spoken) {

    static final Tells ALL = new Tells(true, true, true, true);

    private static final byte NEITHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte MEANT = 4;
    private static final byte CUE = 8;
    private static final byte AT = 16;
    private static final byte LATIN = 32;
    private static final byte RARE = 64;
    private static final byte[] SIGNS = signs();

    static Tells of(String text) {
        boolean typed = false;
        boolean spoken = false;
        int seen = 0;
        var close = new Cluster();
        var said = new Cluster();
        for (int i = 0; i < text.length(); i++) {
            byte sign = SIGNS[text.charAt(i)];
            if (sign == RARE) return ALL;
            seen |= sign;
            boolean letter = (sign & LETTER) != 0;
            typed |= close.goesOn(i, (sign & DIGIT) != 0, true, letter) >= Reading.Way.TYPED.fewest();
            spoken |= said.goesOn(i, (sign & (DIGIT | MEANT)) != 0, (sign & MEANT) != 0, letter)
                    >= Reading.Way.SPOKEN.fewest();
        }
        boolean account = (seen & CUE) != 0 && (seen & (LATIN | DIGIT)) != 0;
        return new Tells((seen & AT) != 0, account, typed, spoken);
    }

    /** Whether one of these people may be named in it. */
    static boolean mayName(String text, Set<String> names) {
        for (String name : names) {
            String bare = name.strip();
            if (bare.isEmpty()) continue;
            char first = bare.charAt(0);
            if (!isHan(first) || text.indexOf(first) >= 0) return true;
        }
        return false;
    }

    boolean none() {
        return !addresses && !messengers && !typed && !spoken;
    }

    /** Whether numerals in words need to be read: addresses may hold them too. */
    boolean words() {
        return addresses || spoken;
    }

    /** Follows signs that may be digits as {@link Reading#stretches} does. */
    private static final class Cluster {

        private int last = -1;
        private int count;
        private int letters;
        private boolean meant;

        /** How many stand close together up to here, if one of them counts. */
        int goesOn(int at, boolean digit, boolean counts, boolean letter) {
            if (digit) {
                last = at;
                count++;
                letters = 0;
                meant |= counts;
                return meant ? count : 0;
            }
            if (count == 0) return 0;
            if (letter) letters++;
            if (at - last > Reading.LONGEST_GAP || letters > Reading.MOST_LETTERS) {
                count = 0;
                letters = 0;
                meant = false;
            }
            return 0;
        }
    }

    private static byte[] signs() {
        var signs = new byte[Character.MAX_VALUE + 1];
        Arrays.fill(signs, RARE);
        for (char c = 0; c < 0x80; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            signs[c] = letter ? LETTER | LATIN | MEANT : c >= '0' && c <= '9' ? DIGIT : NEITHER;
        }
        // Marks that are read as they stand or as the ASCII mark they look like, one for one.
        for (char c : "，。！？；：、“”‘’（）《》【】「」…—\u3000·～".toCharArray()) signs[c] = NEITHER;
        for (char c = '\u4E00'; c <= '\u9FFF'; c++) signs[c] = LETTER;
        for (char c : (Numerals.WORDS + Numerals.RADIO).toCharArray()) if (isHan(c)) signs[c] |= MEANT;
        signs['|'] |= MEANT;
        for (char c : "信扣企wWvVqQ".toCharArray()) signs[c] |= CUE;
        for (char c : "@#艾圈鼠aA".toCharArray()) signs[c] |= AT;
        return signs;
    }

    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }
}
