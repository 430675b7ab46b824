package org.cunbu.web.publication.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed.
 *
 * @param updated when anything in it last changed
 * @param self the address of this very page
 * @param first the address of the newest page
 * @param next where the older ones are
 * @param page the page of the portal that shows the same
 */
record Feed(
        String id,
        String title,
        Instant updated,
        String self,
        String first,
        @Nullable String next,
        String page,
        List<Entry> entries,
        List<Gone> gone) {

    /** One letter. */
    record Entry(
            String id,
            String title,
            String href,
            String author,
            String kind,
            String unit,
            Instant updated,
            String text,
            String answer) {}

    /** One that is to be forgotten (RFC 6721). */
    record Gone(String id, Instant when, String why) {}

    /** The latest time of all; the epoch where there is nothing. */
    static Instant newest(List<Entry> entries, List<Gone> gone) {
        return Stream.concat(entries.stream().map(Entry::updated), gone.stream().map(Gone::when))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
