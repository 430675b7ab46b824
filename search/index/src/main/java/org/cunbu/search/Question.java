package org.cunbu.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index.
 *
 * @param within filters that hold for hits and counts alike, such as the caller's rights
 * @param choices facets with their counts; of a field of time the counts are by month, as {@code 2026-11}
 * @param after the page before this one ended there; null for the first
 * @param size 1 to 50 hits
 */
public record Question(
        Words words,
        List<Filter> within,
        List<Choice> choices,
        Order order,
        @Nullable Place after,
        int size) {
    public static final int LARGEST_PAGE = 50;

    public Question {
        within = List.copyOf(within);
        choices = List.copyOf(choices);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " hits");
        }
    }
}
