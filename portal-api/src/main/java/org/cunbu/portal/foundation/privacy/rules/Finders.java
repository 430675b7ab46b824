package org.cunbu.portal.foundation.privacy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.foundation.privacy.PersonalKind;

/** What personal data looks like in a text; the surest kinds first, so that they win where two overlap. */
public final class Finders {

    /** Between two digits of one number: nothing, a space, a dash, or a dash in spaces. */
    private static final String GAP = "[ \\t\\u00A0\\u3000–—·-]{0,3}";

    /** The number stands alone, and is not the middle of a longer one typed in groups. */
    private static final String ALONE = "(?<!\\d)(?<!\\d[ -])";

    private static final String ENDS = "(?![ -]?\\d)";

    private static final Pattern EIGHTEEN = Pattern.compile("(?<!\\d)[1-9]\\d{16}[\\dXx](?![\\dA-Za-z])");
    private static final Pattern EIGHTEEN_IN_GROUPS =
            Pattern.compile(ALONE + "[1-9](?:" + GAP + "\\d){16}" + GAP + "[\\dXx](?![A-Za-z])" + ENDS);
    private static final Pattern FIFTEEN = Pattern.compile("(?<!\\d)[1-9]\\d{14}(?!\\d)");
    private static final Pattern FIFTEEN_IN_GROUPS = Pattern.compile(ALONE + "[1-9](?:" + GAP + "\\d){14}" + ENDS);
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)[1-9]\\d{15,18}(?!\\d)");
    private static final Pattern LONG_IN_GROUPS = Pattern.compile(ALONE + "[1-9](?:" + GAP + "\\d){15,18}" + ENDS);
    private static final Pattern NAMED_ACCOUNT =
            Pattern.compile("(?:账号|帐号|账户|帐户|卡号|银行卡|存折)[^\\d\\n]{0,12}((?:\\d" + GAP + "){8,24}\\d)(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<!\\d)(?:(?:\\+|00)?86" + GAP + ")?1" + GAP + "[3-9](?:" + GAP + "\\d){9}(?!\\d)(?!\\s?[元万亿吨%])");
    private static final Pattern DOTTED_MOBILE = Pattern.compile("(?<![\\d.])1[3-9]\\d\\.\\d{4}\\.\\d{4}(?![\\d.])");
    private static final Pattern LANDLINE = Pattern.compile(
            "(?<![\\d.])\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?" + GAP + "[2-9]\\d{2,3}" + GAP + "\\d{4}(?!\\d)");
    private static final Pattern NAMED_LANDLINE =
            Pattern.compile("(?:电话|座机|固话|号码|联系方式|[Tt][Ee][Ll])[^\\d\\n]{0,4}([2-9]\\d{2,3}" + GAP + "\\d{4})(?!\\d)");
    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Za-hj-np-z][ ·•.-]?"
                    + "[0-9A-HJ-NP-Za-hj-np-z]{4,6}[挂学警港澳]?(?![0-9A-Za-z])");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern MESSENGER = Pattern.compile(
            "(?:微信|[Ww][Ee][Cc][Hh][Aa][Tt]|[Qq][Qq])号?码?[ :是为]{0,3}([A-Za-z][A-Za-z0-9_-]{5,19}|[1-9]\\d{4,11})(?![A-Za-z0-9])");
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d{2}[-–·. ](?:0?[1-9]|1[0-2])[-–·. ](?:0?[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern STAMP = Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]).*");

    private Finders() {}

    /** Everything that looks like personal data; where two overlap the earlier in the list is meant. */
    public static List<Found> all(String text, Set<String> names) {
        List<Found> found = new ArrayList<>();
        String western = Digits.western(text);
        collect(found, EMAIL, western, PersonalKind.EMAIL, match -> true);
        collect(found, EIGHTEEN, western, PersonalKind.ID_NUMBER, IdNumber::isOfEighteen);
        collect(found, NAMED_ACCOUNT, western, PersonalKind.ACCOUNT, digits -> true);
        collect(found, FIFTEEN, western, PersonalKind.ID_NUMBER, IdNumber::isOfFifteen);
        collect(found, LONG_NUMBER, western, PersonalKind.ACCOUNT, Finders::isCard);
        collect(found, EIGHTEEN_IN_GROUPS, western, PersonalKind.ID_NUMBER, IdNumber::isOfEighteen);
        collect(found, LONG_IN_GROUPS, western, PersonalKind.ACCOUNT, Finders::isCard);
        collect(found, FIFTEEN_IN_GROUPS, western, PersonalKind.ID_NUMBER, IdNumber::isOfFifteen);
        collect(found, PLATE, western, PersonalKind.PLATE, Finders::isPlate);
        collect(found, MESSENGER, western, PersonalKind.MESSENGER, match -> true);
        phones(found, western);
        phones(found, Digits.spokenAsWell(western));
        names.forEach(name -> named(found, text, name));
        return found;
    }

    private static void phones(List<Found> found, String text) {
        collect(found, MOBILE, text, PersonalKind.MOBILE, digits -> true);
        collect(found, DOTTED_MOBILE, text, PersonalKind.MOBILE, digits -> true);
        collect(found, LANDLINE, text, PersonalKind.LANDLINE, digits -> true);
        collect(found, NAMED_LANDLINE, text, PersonalKind.LANDLINE, digits -> true);
    }

    private static void collect(
            List<Found> found, Pattern pattern, String text, PersonalKind kind, Predicate<String> holds) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int group = matcher.groupCount() >= 1 && matcher.group(1) != null ? 1 : 0;
            String raw = matcher.group(group);
            boolean taken = !DATE.matcher(raw).find() && holds.test(bare(raw));
            if (taken) found.add(new Found(matcher.start(group), matcher.end(group), kind));
            from = taken ? matcher.end(group) : matcher.start() + 1;
        }
    }

    private static String bare(String raw) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            if (!Digits.isGap(raw.charAt(i))) bare.append(raw.charAt(i));
        }
        return bare.toString();
    }

    /** A bank card (62… or a number that passes the card check), not a document's or order's date and sequence. */
    private static boolean isCard(String digits) {
        if (digits.startsWith("62")) return true;
        return !STAMP.matcher(digits).matches() && passesCardCheck(digits);
    }

    /** ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten. */
    private static boolean passesCardCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** Five characters after province and letter, six on a car with new energy; digits for the most part. */
    private static boolean isPlate(String plate) {
        int rest = plate.length() - 2;
        return (rest == 5 || rest == 6)
                && plate.chars().filter(Character::isDigit).count() >= 2;
    }

    private static void named(List<Found> found, String text, String name) {
        int[] points = name.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .toArray();
        if (points.length < 2) return;
        StringBuilder spaced = new StringBuilder();
        for (int point : points) {
            if (!spaced.isEmpty()) spaced.append("[ \\u3000]{0,2}");
            spaced.append(Pattern.quote(Character.toString(point)));
        }
        Matcher matcher = Pattern.compile(spaced.toString()).matcher(text);
        while (matcher.find()) found.add(new Found(matcher.start(), matcher.end(), PersonalKind.NAME));
    }
}
