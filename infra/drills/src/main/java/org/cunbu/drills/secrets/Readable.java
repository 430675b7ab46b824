package org.cunbu.drills.secrets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is shown: without the escapes of JSON, the tags of HTML, the percents of addresses. */
final class Readable {

    private static final Pattern BLANK = Pattern.compile("\\\\[nrt]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,300}>");
    private static final Pattern PERCENTS = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private Readable() {}

    /** The same text where there is nothing of the sort. */
    static String of(String text) {
        String shown = text;
        if (shown.indexOf('\\') >= 0) {
            shown = BLANK.matcher(shown).replaceAll(" ");
            shown = ESCAPED.matcher(shown).replaceAll(Readable::unescaped);
        }
        if (shown.contains("</")) shown = TAG.matcher(shown).replaceAll(" ");
        if (shown.indexOf('%') >= 0) shown = PERCENTS.matcher(shown).replaceAll(Readable::decoded);
        return shown;
    }

    private static String unescaped(java.util.regex.MatchResult sign) {
        return Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(sign.group(1))));
    }

    private static String decoded(java.util.regex.MatchResult percents) {
        var bytes = new ByteArrayOutputStream();
        for (String hex : percents.group().substring(1).split("%")) bytes.write(HexFormat.fromHexDigits(hex));
        return Matcher.quoteReplacement(bytes.toString(StandardCharsets.UTF_8));
    }
}
