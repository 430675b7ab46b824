package org.cunbu.portal.foundation.http;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a text that somebody sends may consist of. It is brought to NFC, line ends become LF, and nothing else about it
 * is ever altered: what cannot be kept exactly is refused by name.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * A text of one line.
     *
     * @param field the field's name, for the error
     * @param raw   as it came
     * @param max   the most characters, counted as a reader counts them (code points)
     */
    public static String oneLine(String field, String raw, int max) {
        String text = plain(field, raw);
        if (text.indexOf('\n') >= 0) throw Invalid.field(field, "line-break", "这一项只能写一行，请去掉换行。");
        return bounded(field, text, max);
    }

    /**
     * A text of any number of lines.
     *
     * @param max the most characters, line ends included
     */
    public static String lines(String field, String raw, int max) {
        return bounded(field, plain(field, raw), max);
    }

    /** Refuses what no text of ours may contain, whatever it is for. */
    public static void check(String field, CharSequence text) {
        String fault = fault(text);
        if (fault != null) throw Invalid.field(field, fault, sentence(fault));
    }

    /** Whether {@link #check} would let it pass. */
    public static boolean isPlain(CharSequence text) {
        return fault(text) == null;
    }

    private static String plain(String field, String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        check(field, text);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String bounded(String field, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw Invalid.field(field, "too-long", "最多 " + max + " 个字，现在是 " + length + " 个字，请删短一些。");
        }
        return text;
    }

    private static @Nullable String fault(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) continue;
            if (c == 0) return "nul";
            if (c == '\n' || c == '\t' || c == '\r') continue;
            if (c < ' ' || (c >= 0x7F && c <= 0x9F)) return "control-character";
            if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) return "direction-override";
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) return "half-a-character";
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return "half-a-character";
            } else if (c >= '\uFFFE') {
                return "not-a-character";
            }
        }
        return null;
    }

    private static String sentence(String fault) {
        return switch (fault) {
            case "direction-override" -> "里面有改变文字方向的隐藏符号，请删掉后再提交。";
            case "half-a-character" -> "里面有不完整的字符（可能是没有复制全的表情），请删掉后再提交。";
            default -> "里面有看不见的控制字符，请重新输入或用纯文本粘贴。";
        };
    }
}
