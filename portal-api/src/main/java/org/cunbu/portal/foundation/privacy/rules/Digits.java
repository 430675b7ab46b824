package org.cunbu.portal.foundation.privacy.rules;

/** Digits in all the ways they are typed, brought to 0–9 without moving a character. */
public final class Digits {

    private static final String CHINESE = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○幺两";
    private static final String WESTERN = "01234567890123456789012";

    private Digits() {}

    /** Full-width letters, digits and signs, and the digits of other scripts, as ASCII; the length stays. */
    public static String western(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) chars[i] = western(chars[i]);
        return new String(chars);
    }

    /** Chinese numerals too: 一三八 becomes 138; the length stays. */
    public static String spokenAsWell(String western) {
        char[] chars = western.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            int numeral = CHINESE.indexOf(chars[i]);
            if (numeral >= 0) chars[i] = WESTERN.charAt(numeral);
        }
        return new String(chars);
    }

    /** What people put between groups of digits. */
    public static boolean isGap(char c) {
        return " \t\u00A0\u3000-–—－·.()（）".indexOf(c) >= 0;
    }

    private static char western(char c) {
        if (c < 0x80) return c;
        if (c >= '！' && c <= '～') return (char) (c - '！' + '!');
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) return (char) ('0' + Character.digit(c, 10));
        return c;
    }
}
