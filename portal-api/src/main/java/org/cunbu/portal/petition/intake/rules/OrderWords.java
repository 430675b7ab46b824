package org.cunbu.portal.petition.intake.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what a work order says into the words of the form; what it cannot bring there it leaves out. */
public final class OrderWords {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T　]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](?:\\d{1,2}(?:\\.\\d+)?秒?)?)?)?");
    private static final int TITLE = 30;

    private OrderWords() {}

    /** 2026/11/25 9:10:33 and 2026年11月25日9时10分 become 2026-11-25 09:10. */
    public static Optional<String> time(String raw) {
        Matcher time = TIME.matcher(raw.strip());
        if (!time.matches()) return Optional.empty();
        String day = "%s-%02d-%02d".formatted(time.group(1), number(time, 2), number(time, 3));
        return Optional.of(
                time.group(4) == null ? day : day + " %02d:%02d".formatted(number(time, 4), number(time, 5)));
    }

    private static int number(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }

    /** The digits of a phone number; nothing where some of them are hidden. */
    public static Optional<String> phone(String raw) {
        if (raw.indexOf('*') >= 0 || raw.indexOf('＊') >= 0) return Optional.empty();
        String digits = raw.replaceAll("[\\s　\\-()（）]", "");
        return digits.matches("\\+?[0-9]{7,15}") ? Optional.of(digits) : Optional.empty();
    }

    /** INQUIRY, HELP …; nothing where the word is not known. */
    public static Optional<String> kind(String raw) {
        if (raw.contains("咨询")) return Optional.of("INQUIRY");
        if (raw.contains("求助") || raw.contains("求决") || raw.contains("诉求")) return Optional.of("HELP");
        if (raw.contains("投诉")) return Optional.of("COMPLAINT");
        if (raw.contains("举报") || raw.contains("检举") || raw.contains("控告")) return Optional.of("REPORT");
        if (raw.contains("建议") || raw.contains("意见")) return Optional.of("SUGGESTION");
        if (raw.contains("表扬") || raw.contains("感谢")) return Optional.of("PRAISE");
        return Optional.empty();
    }

    /** Whether it says that the matter came again. */
    public static boolean repeat(String raw) {
        String word = raw.strip();
        return word.equals("是") || word.equals("重件") || word.equals("重复") || word.equals("重复件") || word.equals("1");
    }

    /** What stands at the beginning, where no title was given. */
    public static String title(String text) {
        String first = text.strip().split("[。！？!?\\n；;]", 2)[0].strip();
        return first.length() <= TITLE
                ? first
                : first.substring(0, Character.isHighSurrogate(first.charAt(TITLE - 1)) ? TITLE - 1 : TITLE);
    }
}
