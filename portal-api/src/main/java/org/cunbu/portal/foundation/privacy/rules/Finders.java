package org.cunbu.portal.foundation.privacy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.foundation.privacy.PersonalKind;
import org.cunbu.portal.foundation.privacy.rules.Reading.Stretch;
import org.cunbu.portal.foundation.privacy.rules.Reading.Way;

/**
 * What personal data looks like in a text; the surest kinds first, so that they win where two overlap. A text is looked
 * through as it is typed, and where digits are said in words again with those as digits.
 */
public final class Finders {

    private Finders() {}

    /** Everything that looks like personal data; where two overlap the earlier in the list is meant. */
    public static List<Found> all(String text, Set<String> names) {
        Tells tells = Tells.of(text);
        return tells.none() && !Tells.mayName(text, names) ? List.of() : all(text, names, tells);
    }

    /** What those finders find that could find something. */
    static List<Found> all(String text, Set<String> names, Tells tells) {
        List<Found> found = new ArrayList<>();
        Reading plain = Signs.plain(text);
        Reading spoken = tells.words() ? Numerals.spoken(plain) : plain;
        Reading radioed = tells.words() ? Numerals.radioed(spoken) : plain;
        Stretch whole = new Stretch(0, plain.signs().length(), 0);
        if (tells.addresses() && Accounts.mayHoldEmails(plain.signs())) {
            for (Reading reading : List.of(plain, spoken, radioed)) emails(reading, found);
        }
        if (tells.messengers()) Accounts.MESSENGERS.forEach(finder -> finder.find(plain, whole, found));
        if (tells.typed()) numbers(plain, Way.TYPED, found);
        if (tells.spoken()) {
            numbers(spoken, Way.SPOKEN, found);
            numbers(radioed, Way.RADIOED, found);
        }
        names.forEach(name -> named(plain, name, found));
        return found;
    }

    private static void emails(Reading reading, List<Found> found) {
        Stretch whole = new Stretch(0, reading.signs().length(), 0);
        Accounts.EMAILS.forEach(finder -> finder.find(reading, whole, found));
    }

    private static void numbers(Reading reading, Way way, List<Found> found) {
        for (Stretch here : reading.stretches(way)) {
            if (here.digits() >= Papers.SHORTEST) Papers.ALL.forEach(finder -> finder.find(reading, here, found));
            Plates.ALL.forEach(finder -> finder.find(reading, here, found));
            if (way != Way.TYPED) Accounts.MESSENGERS.forEach(finder -> finder.find(reading, here, found));
            if (here.digits() >= Phones.SHORTEST) Phones.ALL.forEach(finder -> finder.find(reading, here, found));
        }
    }

    private static void named(Reading reading, String name, List<Found> found) {
        int[] points = name.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .toArray();
        if (points.length < 2) return;
        StringBuilder spaced = new StringBuilder();
        for (int point : points) {
            if (!spaced.isEmpty()) spaced.append("[ ·.-]{0,2}");
            spaced.append(Pattern.quote(Character.toString(point)));
        }
        Matcher matcher = Pattern.compile(spaced.toString()).matcher(reading.signs());
        while (matcher.find()) found.add(reading.found(matcher.start(), matcher.end(), PersonalKind.NAME));
    }
}
