package org.cunbu.portal.foundation.privacy.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.privacy.PersonalKind;

/** What e-mail addresses and names in messengers look like, also written out: wang 艾特 qq 点 com. */
final class Accounts {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private static final String WORD = "[A-Za-z0-9_%+-](?: ?[A-Za-z0-9_%+-]){0,40}";
    private static final String AT =
            "[ ]{0,2}(?:@|#|[(\\[{<【〔]?[ ]?(?:\\bat\\b|\\bAT\\b|艾特|圈[aA]|小老鼠)[ ]?[)\\]}>】〕]?)[ ]{0,2}";
    private static final String DOT =
            "[ ]{0,2}(?:\\.|。|·|点|點|[(\\[{<【〔]?[ ]?(?:\\bdot\\b|\\bDOT\\b)[ ]?[)\\]}>】〕]?)[ ]{0,2}";
    private static final String LAST =
            "(?:[cC] ?[oO0] ?[mM]|[cC] ?[nN]|[nN] ?[eE] ?[tT]|[oO] ?[rR] ?[gG]|[eE] ?[dD] ?[uU]"
                    + "|[gG] ?[oO] ?[vV]|vip|top|xyz|info|io|me|cc)";

    private static final String NUMBER = "\\d(?:[^\\p{L}\\p{N}@#]{0,2}\\d){3,}";

    private static final Pattern WRITTEN_OUT = Pattern.compile("(?:" + NUMBER + "|" + WORD + ")(?:" + DOT + WORD
            + "){0,2}" + AT + WORD + "(?:" + DOT + WORD + "){0,2}?" + DOT + LAST + "(?![A-Za-z0-9])");

    private static final Pattern SOME_AT = Pattern.compile("[@#]|艾特|圈[aA]|小老鼠|\\bat\\b|\\bAT\\b");

    private static final String MESSENGER_CUE =
            "(?:微信|薇信|扣扣|企鹅|(?<![A-Za-z0-9])(?:[Ww][Ee][Cc][Hh][Aa][Tt]|[Ww]ei[Xx]in|[VvWw][Xx]|[Vv]信|[Qq][Qq]))"
                    + "(?:号码?|號碼?|群号?|账号|帳號)?码?[ :,是为為加我]{0,4}";
    private static final Pattern MESSENGER = Pattern.compile(
            "(?<![A-Za-z0-9])(?:[A-Za-z][A-Za-z0-9_-]{5,19}|[1-9](?:" + Gaps.TIGHT + "\\d){4,11})(?![A-Za-z0-9])");
    private static final Pattern MESSENGER_AT_ONCE =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9_-]{5,19}|[1-9]\\d{4,11})(?![A-Za-z0-9])");

    static final List<Finder> EMAILS = List.of(
            Finder.of(PersonalKind.EMAIL, EMAIL, address -> true),
            Finder.of(PersonalKind.EMAIL, WRITTEN_OUT, a -> true));

    static final List<Finder> MESSENGERS = List.of(
            Finder.after(MESSENGER_CUE, PersonalKind.MESSENGER, MESSENGER, name -> true),
            Finder.after(MESSENGER_CUE, PersonalKind.MESSENGER, MESSENGER_AT_ONCE, name -> true));

    private Accounts() {}

    /** Whether anything in it could be the sign between a name and a host. */
    static boolean mayHoldEmails(String signs) {
        return SOME_AT.matcher(signs).find();
    }
}
