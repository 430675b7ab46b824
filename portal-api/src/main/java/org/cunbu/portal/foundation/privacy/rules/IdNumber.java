package org.cunbu.portal.foundation.privacy.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Recognises a resident's ID number (GB 11643: six digits of place, birth date, three of order, a check character; the
 * older form of 15 has neither century nor check).
 */
final class IdNumber {

    private static final int[] WEIGHT = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdNumber() {}

    /** An 18-digit number with a true check character, or with place and birth date that could be (mistyped). */
    static boolean isOfEighteen(String raw) {
        String digits = bare(raw);
        return isPlaceKnown(digits)
                && (checkOf(digits) == Character.toUpperCase(digits.charAt(17))
                        || isBirthDate(digits.substring(6, 14)));
    }

    static boolean isOfFifteen(String raw) {
        String digits = bare(raw);
        return isPlaceKnown(digits) && isBirthDate("19" + digits.substring(6, 12));
    }

    /** The digits, and the X at the end, without what stands between them. */
    static String bare(String raw) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9' || c == 'X' || c == 'x') bare.append(c);
        }
        return bare.toString();
    }

    /** The character that must stand at the end. */
    static char checkOf(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (digits.charAt(i) - '0') * WEIGHT[i];
        return CHECK.charAt(sum % 11);
    }

    private static boolean isPlaceKnown(String digits) {
        return PROVINCES.contains(digits.substring(0, 2));
    }

    private static boolean isBirthDate(String yyyymmdd) {
        int year = Integer.parseInt(yyyymmdd.substring(0, 4));
        if (year < 1880 || year > 2100) return false;
        try {
            LocalDate.of(year, Integer.parseInt(yyyymmdd.substring(4, 6)), Integer.parseInt(yyyymmdd.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
