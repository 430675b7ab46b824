package org.cunbu.portal.foundation.privacy.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbu.portal.foundation.privacy.Found;
import org.cunbu.portal.foundation.privacy.PersonalKind;
import org.cunbu.portal.foundation.privacy.rules.Reading.Stretch;

/**
 * One way in which one kind of personal data is written.
 *
 * @param before what must stand before it, up to its beginning
 * @param holds what must be true of it besides
 */
record Finder(PersonalKind kind, Pattern pattern, Pattern before, Predicate<String> holds) {

    private static final Pattern NOTHING = Pattern.compile("");
    private static final int LOOKING_BACK = 24;

    static Finder of(PersonalKind kind, Pattern pattern, Predicate<String> holds) {
        return new Finder(kind, pattern, NOTHING, holds);
    }

    /** Only after such a word. */
    static Finder after(String words, PersonalKind kind, Pattern pattern, Predicate<String> holds) {
        return new Finder(kind, pattern, Pattern.compile(words + "$"), holds);
    }

    /** Adds what is found in this stretch. */
    void find(Reading reading, Stretch here, List<Found> found) {
        Matcher matcher =
                pattern.matcher(reading.signs()).useTransparentBounds(true).useAnchoringBounds(false);
        int from = here.from();
        while (from < here.until() && matcher.region(from, here.until()).find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean taken = reading.isWhole(start, end) && isAnnounced(reading, start) && holds.test(matcher.group());
            if (taken) found.add(reading.found(start, end, kind));
            from = taken ? end : start + 1;
        }
    }

    private boolean isAnnounced(Reading reading, int start) {
        if (before == NOTHING) return true;
        return before.matcher(reading.signs())
                .region(Math.max(0, start - LOOKING_BACK), start)
                .find();
    }
}
