package org.cunbu.portal.petition.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and secrets as people type them: small letters, spaces and dashes do not matter. */
final class AsTyped {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-–—－]");

    private AsTyped() {}

    /** In capitals, without what stands between the characters. */
    static String tidied(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether it has so many characters, all of them from the alphabet. */
    static boolean isOf(String text, int length, String alphabet) {
        if (text.length() != length) return false;
        for (int i = 0; i < length; i++) {
            if (alphabet.indexOf(text.charAt(i)) < 0) return false;
        }
        return true;
    }
}
