package org.cunbu.portal.foundation.privacy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.foundation.privacy.PersonalKind;

/** What a mask has left of a number or a name (138****1234, 张**): for an office enough, for the public too much. */
public final class Leftovers {

    private static final String GAP = "[ ·_~.-]{0,3}";
    private static final Pattern NUMBER = Pattern.compile("(?:\\p{IsHan}[A-Za-z]" + GAP + ")?(?:\\d" + GAP
            + "){0,16}[0-9A-Za-z+]*\\*(?:[ ·_~.-]{0,3}\\*)+(?:" + GAP + "\\d){0,12}[0-9A-Za-z]*(?:@[0-9A-Za-z.-]+)?");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}(?: {0,2}\\*)+");

    private Leftovers() {}

    /** Where they stand, in order, never overlapping. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (text.indexOf('*') < 0 && text.indexOf('＊') < 0) return found;
        Reading plain = Signs.plain(text);
        collect(found, NUMBER, Numerals.radioed(Numerals.spoken(plain)), PersonalKind.REMAINS);
        collect(found, NAME, plain, PersonalKind.NAME);
        return found;
    }

    /** Stars with nothing of a number beside them are a name's, where a name's first character stands before them. */
    private static void collect(List<Found> found, Pattern pattern, Reading reading, PersonalKind kind) {
        Matcher matcher = pattern.matcher(reading.signs());
        while (matcher.find()) {
            boolean bare = matcher.group().chars().noneMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
            boolean named = kind == PersonalKind.REMAINS
                    && bare
                    && matcher.start() > 0
                    && Character.UnicodeScript.of(reading.signs().charAt(matcher.start() - 1))
                            == Character.UnicodeScript.HAN;
            Found candidate = reading.found(matcher.start(), matcher.end(), kind);
            if (!named && found.stream().noneMatch(candidate::meets)) found.add(candidate);
        }
    }
}
