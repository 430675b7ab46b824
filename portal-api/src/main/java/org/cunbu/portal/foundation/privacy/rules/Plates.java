package org.cunbu.portal.foundation.privacy.rules;

import static org.cunbu.portal.foundation.privacy.PersonalKind.PLATE;

import java.util.List;
import java.util.regex.Pattern;

/** What number plates look like: province, letter, five characters, or six on a car with new energy. */
final class Plates {

    private static final String PROVINCES = "京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊";
    private static final String OFFICIAL = "挂掛学學警港澳";
    private static final String GAP = "(?:[^\\p{L}\\p{N}*]|\\*(?!\\*)){0,3}";

    private static final Pattern ANY = Pattern.compile("[\u4E00-\u9FFF]" + GAP + "[A-HJ-NP-Za-hj-np-z]" + GAP
            + "(?:后面是?|後面是?|尾号|牌)?" + GAP + "[0-9A-Za-z](?:" + GAP + "[0-9A-Za-z]){3,5}(?:" + GAP + "[" + OFFICIAL
            + "])?(?![0-9A-Za-z])");

    static final List<Finder> ALL = List.of(Finder.of(PLATE, ANY, Plates::holds));

    private Plates() {}

    /** Five characters after province and letter, or six; digits for the most part, O and l standing for some. */
    private static boolean holds(String plate) {
        long signs = plate.chars().filter(Plates::isSign).count() - 1;
        long digits = plate.chars().skip(2).filter(Plates::isDigit).count();
        boolean official = OFFICIAL.indexOf(plate.charAt(plate.length() - 1)) >= 0;
        return PROVINCES.indexOf(plate.charAt(0)) >= 0
                && (signs == 5 && digits >= 3 || signs == 6 && digits >= 4 || official && signs == 4 && digits >= 3);
    }

    private static boolean isSign(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || "OoIl".indexOf(c) >= 0;
    }
}
