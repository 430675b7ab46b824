package org.cunbu.embedded.testing.disguise;

import java.util.Random;
import java.util.stream.Collectors;

/** Ways to write a number so that people read it and programs do not. */
public enum Disguise {
    PLAIN("0123456789", ""),
    FULL_WIDTH("０１２３４５６７８９", ""),
    SPACED("0123456789", " "),
    WIDE_SPACES("0123456789", "　"),
    DASHES("0123456789", "-"),
    LONG_DASHES("０１２３４５６７８９", "—"),
    DOTS("0123456789", "."),
    MIDDLE_DOTS("0123456789", "·"),
    COMMAS("0123456789", "，"),
    SLASHES("0123456789", "/"),
    UNDERLINES("0123456789", "_"),
    STARS("0123456789", "*"),
    NEW_LINES("0123456789", "\n"),
    ZERO_WIDTH("0123456789", "\u200B"),
    WORD_JOINERS("0123456789", "\u2060\uFEFF"),
    SOFT_HYPHENS("0123456789", "\u00AD"),
    CHINESE("零一二三四五六七八九", ""),
    CHINESE_YAO("〇幺二三四五六七八九", ""),
    CHINESE_SPACED("零一二三四五六七八九", " "),
    CHINESE_LISTED("零一二三四五六七八九", "、"),
    FORMAL("零壹贰叁肆伍陆柒捌玖", ""),
    TRADITIONAL_FORMAL("零壹貳參肆伍陸柒捌玖", ""),
    RADIO("洞幺两三四五六拐八勾", ""),
    CIRCLED("⓪①②③④⑤⑥⑦⑧⑨", ""),
    BLACK_CIRCLED("⓿❶❷❸❹❺❻❼❽❾", ""),
    RAISED("⁰¹²³⁴⁵⁶⁷⁸⁹", ""),
    KEYCAPS("0123456789", "\uFE0F\u20E3"),
    LETTERS("Ol23456789", ""),
    MIXED("0一２三④五6柒八９", ""),
    MIXED_SPACED("〇1贰3四⑤六7捌九", " ");

    private final int[] digits;
    private final String gap;

    Disguise(String digits, String gap) {
        this.digits = digits.codePoints().toArray();
        this.gap = gap;
    }

    /** The number in this disguise: a gap after each digit, or between the groups in which it is said. */
    String of(String number, int[] groups, Random random) {
        boolean everywhere = this == KEYCAPS || random.nextBoolean();
        StringBuilder written = new StringBuilder();
        int group = 0;
        int left = groups[0];
        for (int i = 0; i < number.length(); i++) {
            written.append(sign(number.charAt(i)));
            boolean ends = --left == 0;
            if (ends) left = groups[Math.min(++group, groups.length - 1)];
            boolean last = i == number.length() - 1;
            if (this == KEYCAPS && Character.isDigit(number.charAt(i)) || !last && (everywhere || ends)) {
                written.append(gap);
            }
        }
        return written.toString();
    }

    private String sign(char c) {
        return c >= '0' && c <= '9' ? Character.toString(digits[c - '0']) : String.valueOf(c);
    }

    /** What must not be read in public: the number's digits in the order of the number, however few signs stand between. */
    public static String digitsOf(String text) {
        return text.codePoints()
                .mapToObj(Disguise::digit)
                .filter(digit -> digit >= 0)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** The digit that this sign stands for in one of the disguises, or -1. */
    public static int digit(int point) {
        for (Disguise each : values()) {
            for (int d = 0; d < 10; d++) if (each.digits[d] == point) return d;
        }
        return -1;
    }
}
