package org.cunbu.drills.secrets;

import java.text.Normalizer;
import org.cunbu.embedded.testing.disguise.Disguise;

/**
 * Text without its disguises: every sign that stands for a digit is that digit, letters are small and of one width, nothing
 * stands between them. What a reader would recognise is then found by comparing. It reads more than it must: O and l are
 * digits, 洞 is 0.
 */
final class Bare {

    private static final String[] SIGNS = new String[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < SIGNS.length; c++) SIGNS[c] = sign((char) c);
    }

    private Bare() {}

    static String of(String text) {
        var bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) bare.append(SIGNS[text.charAt(i)]);
        return bare.toString();
    }

    private static String sign(char c) {
        if (Character.isSurrogate(c)) return "";
        int digit = Disguise.digit(c);
        if (digit >= 0) return String.valueOf(digit);
        var sign = new StringBuilder();
        for (char usual :
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toCharArray()) {
            if (Character.isLetterOrDigit(usual) || usual == '@') sign.append(looksLike(Character.toLowerCase(usual)));
        }
        return sign.toString();
    }

    private static char looksLike(char c) {
        return switch (c) {
            case 'o' -> '0';
            case 'l' -> '1';
            default -> c;
        };
    }
}
