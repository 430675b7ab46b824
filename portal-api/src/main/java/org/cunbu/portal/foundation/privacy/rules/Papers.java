package org.cunbu.portal.foundation.privacy.rules;

import static org.cunbu.portal.foundation.privacy.PersonalKind.ACCOUNT;
import static org.cunbu.portal.foundation.privacy.PersonalKind.ID_NUMBER;
import static org.cunbu.portal.foundation.privacy.rules.Gaps.LOOSE;
import static org.cunbu.portal.foundation.privacy.rules.Gaps.TIGHT;

import java.util.List;
import java.util.regex.Pattern;

/** What the numbers on people's papers look like: identity cards, passports, bank cards and accounts. */
final class Papers {

    /** How many digits the shortest of them has. */
    static final int SHORTEST = 7;

    /** The number is not the middle of a longer one typed in groups. */
    private static final String ALONE = "(?<!\\d)(?<!\\d[ -])";

    private static final String ENDS = "(?![ -]?\\d)";

    private static final Pattern EIGHTEEN = Pattern.compile("(?<!\\d)[1-9]\\d{16}[\\dXx](?![\\dA-Za-z])");
    private static final Pattern EIGHTEEN_IN_GROUPS =
            Pattern.compile("(?<!\\d)[1-9](?:" + LOOSE + "\\d){16}" + LOOSE + "[\\dXx](?![A-WYZa-wyz])");
    private static final Pattern FIFTEEN = Pattern.compile("(?<!\\d)[1-9]\\d{14}(?!\\d)");
    private static final Pattern FIFTEEN_IN_GROUPS = Pattern.compile(ALONE + "[1-9](?:" + TIGHT + "\\d){14}" + ENDS);
    private static final Pattern LONG = Pattern.compile("(?<!\\d)[1-9]\\d{15,18}(?!\\d)");
    private static final Pattern LONG_IN_GROUPS = Pattern.compile(ALONE + "[1-9](?:" + TIGHT + "\\d){15,18}" + ENDS);
    private static final Pattern UNION_CARD =
            Pattern.compile("(?<!\\d)6" + LOOSE + "2(?:" + LOOSE + "\\d){14,17}(?![ -]?\\d)");
    private static final Pattern ANY_ACCOUNT = Pattern.compile("(?<!\\d)(?:\\d" + LOOSE + "){8,24}\\d(?!\\d)");
    private static final Pattern PASSPORT =
            Pattern.compile("[A-Za-z]{0,2}" + TIGHT + "\\d(?:" + TIGHT + "\\d){6,8}(?!\\d)");

    private static final String ACCOUNT_CUE =
            "(?:账号|帐号|賬號|帳號|账户|帐户|賬戶|帳戶|户头|戶頭|卡号|卡號|银行卡|銀行卡|存折|存摺|[Aa]ccount)[^\\d\\n]{0,12}";
    private static final String PASSPORT_CUE = "(?:护照|護照|通行证|通行證|军官证|軍官證)[^0-9A-Za-z\\n,。?!\\[【]{0,6}";

    static final List<Finder> ALL = List.of(
            Finder.of(ID_NUMBER, EIGHTEEN, IdNumber::isOfEighteen),
            Finder.after(ACCOUNT_CUE, ACCOUNT, ANY_ACCOUNT, Dates::isNone),
            Finder.of(ID_NUMBER, FIFTEEN, IdNumber::isOfFifteen),
            Finder.of(ACCOUNT, LONG, Cards::isCard),
            Finder.of(ID_NUMBER, EIGHTEEN_IN_GROUPS, IdNumber::isOfEighteen),
            Finder.of(ACCOUNT, LONG_IN_GROUPS, Cards::isCard),
            Finder.of(ACCOUNT, UNION_CARD, Dates::isNone),
            Finder.of(ID_NUMBER, FIFTEEN_IN_GROUPS, number -> Dates.isNone(number) && IdNumber.isOfFifteen(number)),
            Finder.after(PASSPORT_CUE, ID_NUMBER, PASSPORT, Dates::isNone));

    private Papers() {}
}
