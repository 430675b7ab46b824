package org.cunbu.embedded.testing.disguise;

import java.util.Random;

/**
 * A number of somebody's that must not become public, as it was planted into a text.
 *
 * @param bare the number itself, its digits and letters
 * @param written as it stands in the text
 */
public record DisguisedNumber(Kind kind, Disguise disguise, String bare, String written) {

    /** What is planted. */
    public enum Kind {
        MOBILE(3, 4, 4),
        LANDLINE(4, 4, 4),
        ID_NUMBER(6, 8, 4),
        CARD(4, 4, 4, 4, 3),
        PLATE(5),
        NEW_ENERGY_PLATE(6),
        NUMBERED_EMAIL(3, 3, 3);

        private final int[] groups;

        Kind(int... groups) {
            this.groups = groups;
        }
    }

    private static final int[] WEIGHT = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String[] CROSSES = {"X", "x", "×", "Ｘ", "Х"};
    private static final String[] ATS = {"@", "＠", " @ ", "艾特", "(at)", " at ", "圈a", "#"};
    private static final String[] POINTS = {".", "．", " . ", "点", "。", " dot "};

    /** A number of that kind in that disguise. */
    public static DisguisedNumber of(Kind kind, Disguise disguise, Random random) {
        return switch (kind) {
            case MOBILE -> written(kind, disguise, "1" + (3 + random.nextInt(7)) + digits(9, random), random);
            case LANDLINE -> written(kind, disguise, "0739" + (2 + random.nextInt(7)) + digits(6, random), random);
            case ID_NUMBER -> idNumber(disguise, random);
            case CARD -> written(kind, disguise, "62" + digits(17, random), random);
            case PLATE -> plate(kind, disguise, digits(5, random), random);
            case NEW_ENERGY_PLATE -> plate(kind, disguise, "D" + digits(5, random), random);
            case NUMBERED_EMAIL -> email(disguise, random);
        };
    }

    private static DisguisedNumber written(Kind kind, Disguise disguise, String number, Random random) {
        return new DisguisedNumber(kind, disguise, number, disguise.of(number, kind.groups, random));
    }

    private static DisguisedNumber idNumber(Disguise disguise, Random random) {
        String body = "430525%04d%02d%02d"
                        .formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3, random);
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (body.charAt(i) - '0') * WEIGHT[i];
        String number = body + "10X98765432".charAt(sum % 11);
        String written = disguise.of(number, Kind.ID_NUMBER.groups, random);
        return new DisguisedNumber(Kind.ID_NUMBER, disguise, number, written.replace("X", pick(CROSSES, random)));
    }

    private static DisguisedNumber plate(Kind kind, Disguise disguise, String number, Random random) {
        String letter = String.valueOf("ABCDEFGHJK".charAt(random.nextInt(10)));
        String shown = random.nextInt(4) == 0 ? String.valueOf((char) (letter.charAt(0) + 0xFEE0)) : letter;
        String gap = pick(new String[] {"", "·", " ", "-", "・", " · "}, random);
        String space = random.nextInt(4) == 0 ? " " : "";
        return new DisguisedNumber(
                kind, disguise, letter + number, "湘" + space + shown + gap + disguise.of(number, kind.groups, random));
    }

    private static DisguisedNumber email(Disguise disguise, Random random) {
        String number = (1 + random.nextInt(9)) + digits(8, random);
        String dotless =
                disguise == Disguise.NEW_LINES ? number : disguise.of(number, Kind.NUMBERED_EMAIL.groups, random);
        return new DisguisedNumber(
                Kind.NUMBERED_EMAIL,
                disguise,
                number,
                dotless + pick(ATS, random) + "qq" + pick(POINTS, random) + "com");
    }

    private static String digits(int count, Random random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }

    private static String pick(String[] list, Random random) {
        return list[random.nextInt(list.length)];
    }

    /** Whether enough of it can be read in this text to be of use: more than half of its digits in a row. */
    public boolean shows(String text) {
        String digits = bare.replaceAll("[^0-9]", "");
        String read = Disguise.digitsOf(text);
        int most = Math.max(4, digits.length() / 2);
        for (int i = 0; i + most <= digits.length(); i++) {
            if (read.contains(digits.substring(i, i + most))) return true;
        }
        return text.contains(written);
    }
}
