package org.cunbu.portal.foundation.privacy.rules;

import java.util.regex.Pattern;

/** Tells days from numbers of people. */
final class Dates {

    private static final Pattern DAY =
            Pattern.compile("(?:19|20)\\d{2}[-· ](?:0?[1-9]|1[0-2])[-· ](?:0?[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)");
    private static final Pattern STAMP = Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]).*");

    private Dates() {}

    /** No day and no time of day stands in it. */
    static boolean isNone(String raw) {
        return !DAY.matcher(raw).find() && !TIME.matcher(raw).find();
    }

    /** A document's or order's number: a date, then a sequence. */
    static boolean isStamp(String digits) {
        return STAMP.matcher(digits).matches();
    }
}
