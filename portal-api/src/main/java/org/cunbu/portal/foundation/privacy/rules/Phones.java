package org.cunbu.portal.foundation.privacy.rules;

import static org.cunbu.portal.foundation.privacy.PersonalKind.LANDLINE;
import static org.cunbu.portal.foundation.privacy.PersonalKind.MOBILE;
import static org.cunbu.portal.foundation.privacy.rules.Gaps.ANYTHING;
import static org.cunbu.portal.foundation.privacy.rules.Gaps.APART;
import static org.cunbu.portal.foundation.privacy.rules.Gaps.LOOSE;
import static org.cunbu.portal.foundation.privacy.rules.Gaps.TIGHT;

import java.util.List;
import java.util.regex.Pattern;

/** What telephone numbers look like, mobile and fixed. */
final class Phones {

    /** How many digits the shortest of them has. */
    static final int SHORTEST = 7;

    /** Words after which a number is somebody's. */
    private static final String CUE =
            "(?:电话|電話|手机|手機|座机|座機|固话|固話|联系|聯繫|聯系|号码|號碼|致电|拨打|撥打|短信|热线|[Tt]el|TEL|[Pp]hone)[^\\d\\n]{0,8}";

    private static final String NO_AMOUNT = "(?![ ]?[元万萬亿億吨噸%])";

    /** Eleven digits, however far apart as long as the gaps are tight. */
    private static final Pattern ELEVEN =
            Pattern.compile("(?:(?:\\+|00)?86" + TIGHT + ")?1" + TIGHT + "[3-9](?:" + TIGHT + "\\d){9}" + NO_AMOUNT);

    /** Eleven digits in the groups in which a mobile number is said, whatever stands between the groups. */
    private static final Pattern ELEVEN_IN_GROUPS = Pattern.compile("(?<!\\d)(?<!\\d[.,:])1(?:"
            + String.join(
                    "|",
                    APART + "[3-9](?:" + APART + "\\d){9}",
                    "[3-9]\\d" + APART + "\\d{4}" + APART + "\\d{4}",
                    "[3-9]\\d" + APART + "\\d{8}",
                    "[3-9]\\d{5}" + APART + "\\d{4}",
                    "[3-9]\\d" + APART + "\\d{3}" + APART + "\\d{5}",
                    "[3-9]\\d" + APART + "\\d{5}" + APART + "\\d{3}",
                    "[3-9]\\d{2}" + APART + "\\d{4}" + APART + "\\d{3}",
                    "[3-9](?:" + APART + "\\d{2}){3}" + APART + "\\d{3}",
                    "[3-9](?:" + APART + "\\d{2}){4}" + APART + "\\d")
            + ")(?!\\d)(?![.,:]\\d)" + NO_AMOUNT);

    /** After a word like 电话 also with a few words between the groups. */
    private static final Pattern ELEVEN_IN_WORDS = Pattern.compile("1" + LOOSE + "[3-9]" + LOOSE + "\\d" + ANYTHING
            + "\\d(?:" + LOOSE + "\\d){3}" + ANYTHING + "\\d(?:" + LOOSE + "\\d){3}(?!\\d)");

    private static final Pattern AREA_AND_NUMBER = Pattern.compile("(?<![\\d.])\\(?0(?!\\.)" + TIGHT + "(?:1" + TIGHT
            + "0|2" + TIGHT + "\\d|[3-9]" + TIGHT + "\\d" + TIGHT + "\\d)[ )]?" + TIGHT + "[2-9](?:" + TIGHT
            + "\\d){6,7}(?!\\d)");

    private static final Pattern AREA_AND_NUMBER_APART =
            Pattern.compile("(?<!\\d)(?<!\\d[.,:])\\(?0(?:(?:10|2\\d|[3-9]\\d{2})" + APART + "[2-9]\\d{2,3}" + LOOSE
                    + "\\d{3,4}|(?:" + APART + "\\d){10,11})(?!\\d)");

    private static final Pattern WITHOUT_AREA = Pattern.compile("[2-9](?:" + TIGHT + "\\d){6,7}(?!\\d)(?![ -]?\\d)");

    static final List<Finder> ALL = List.of(
            Finder.of(MOBILE, ELEVEN, Dates::isNone),
            Finder.of(MOBILE, ELEVEN_IN_GROUPS, Dates::isNone),
            Finder.after(CUE, MOBILE, ELEVEN_IN_WORDS, Dates::isNone),
            Finder.of(LANDLINE, AREA_AND_NUMBER, Dates::isNone),
            Finder.of(LANDLINE, AREA_AND_NUMBER_APART, Dates::isNone),
            Finder.after(CUE, LANDLINE, WITHOUT_AREA, Dates::isNone));

    private Phones() {}
}
