package org.cunbu.drills.secrets;

import java.text.Normalizer;

/**
 * Text without its disguises: full-width as usual, Chinese numerals as digits, nothing between the characters. What a
 * reader would recognise is then found by comparing.
 */
final class Bare {

    private static final String NUMERALS = "零〇○一壹二贰三叁四肆五伍六陆七柒八捌九玖";
    private static final String DIGITS = "000112233445566778899";

    private Bare() {}

    static String of(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var bare = new StringBuilder(usual.length());
        for (int i = 0; i < usual.length(); i++) {
            char c = usual.charAt(i);
            int numeral = NUMERALS.indexOf(c);
            if (numeral >= 0) bare.append(DIGITS.charAt(numeral));
            else if (c == '幺') bare.append('1');
            else if (Character.isLetterOrDigit(c) || c == '@') bare.append(Character.toLowerCase(c));
        }
        return bare.toString();
    }
}
