package org.cunbu.portal.foundation.privacy.rules;

import static org.cunbu.portal.foundation.privacy.rules.Reading.Way.TYPED;

import java.text.Normalizer;

/** Reads a text plainly: digits, letters, gaps and dashes of every script and shape as the ASCII sign they stand for. */
final class Signs {

    private static final String CROSSES = "×✕✖╳✗✘хХχΧⅩⅹ⨯❌";
    private static final String DOTS = "·•・‧∙⋅●▪";
    private static final String LINES = "−ー─━―﹣";
    private static final String BLANKS = "\u3164\u2800\u115F\u1160\uFFA0";

    private Signs() {}

    static Reading plain(String text) {
        var reading = new Reading.Writer(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            read(reading, point, at, end);
            at = end;
        }
        return reading.done();
    }

    private static void read(Reading.Writer reading, int point, int at, int end) {
        if (point < 0x80) {
            reading.add(point == '\t' ? ' ' : (char) point, at, end, TYPED);
        } else if (point >= 0x4E00 && point <= 0x9FFF) {
            reading.add((char) point, at, end, TYPED);
        } else if (isUnseen(point)) {
            reading.unseen(end);
        } else if (isNumber(point)) {
            reading.add(Integer.toString(Character.getNumericValue(point)), at, end, TYPED);
        } else {
            reading.add(sign(point), at, end, TYPED);
        }
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || BLANKS.indexOf(point) >= 0;
    }

    /** ３, ③, ⑶, ⒊, ❸, ³, ㈢, 𝟑 and the like, up to two digits; not 〇, which is a word. */
    private static boolean isNumber(int point) {
        int type = Character.getType(point);
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER;
        int value = number && point != '〇' && CROSSES.indexOf(point) < 0 ? Character.getNumericValue(point) : -1;
        return value >= 0 && value < 100;
    }

    private static String sign(int point) {
        if (CROSSES.indexOf(point) >= 0) return "X";
        if (DOTS.indexOf(point) >= 0) return "·";
        if (point >= '！' && point <= '～' && Character.getType(point) != Character.DASH_PUNCTUATION) {
            return String.valueOf((char) (point - '！' + '!'));
        }
        if (Character.getType(point) == Character.DASH_PUNCTUATION || LINES.indexOf(point) >= 0) return "-";
        if (point == 0x2028 || point == 0x2029 || point == 0x85) return "\n";
        if (Character.isSpaceChar(point)) return " ";
        return letter(point);
    }

    /** ⓔ, 𝐞, é as e; everything else as it is. */
    private static String letter(int point) {
        String whole = Character.toString(point);
        if (!Character.isLetter(point) && (point < 0x24B6 || point > 0x24E9)) return whole;
        String bare = Normalizer.normalize(whole, Normalizer.Form.NFKD);
        return bare.charAt(0) < 0x80 && Character.isLetter(bare.charAt(0)) ? bare.substring(0, 1) : whole;
    }
}
