package org.cunbu.portal.foundation.attachments.rules;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name as it may be shown and given to a browser: no path, no control or direction characters, nothing that a
 * file system or a header would read as something else; of a decent length.
 */
public final class FileName {

    private static final int LONGEST_BYTES = 120;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\:]", Pattern.DOTALL);
    private static final Pattern ODD =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\"'<>|*?%&;`$\\\\]");
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FileName() {}

    /** What stands after the last dot, in small letters; empty where there is none. */
    public static String endingOf(String raw) {
        var ending = ENDING.matcher(plain(raw));
        return ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The name with the ending of what the file really is; without a name of its own, it is called 附件. */
    public static String clean(String raw, String ending) {
        String base = ENDING.matcher(plain(raw)).replaceFirst("");
        base = base.replace('.', '_').strip();
        base = cut(base);
        return (base.isEmpty() ? "附件" : base) + "." + ending;
    }

    private static String plain(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        name = PATH.matcher(name).replaceFirst("");
        name = SPACE.matcher(name).replaceAll(" ");
        return ODD.matcher(name).replaceAll("").strip();
    }

    private static String cut(String name) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < name.length(); ) {
            String one = Character.toString(name.codePointAt(at));
            bytes += one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_BYTES) break;
            kept.append(one);
            at += one.length();
        }
        return kept.toString().strip();
    }
}
