package org.cunbu.portal.insight.discovery;

import java.time.YearMonth;
import java.util.Set;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.petition.intake.Channel;
import org.cunbu.portal.petition.intake.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. An empty set asks for all.
 *
 * @param words as typed; what stands in quotation marks must be found exactly so; beyond 200 characters they are not read
 * @param townships codes of 9 digits
 * @param topics of the taxonomy's first level
 * @param months of receipt
 * @param page where the page before ended
 */
public record SearchRequest(
        String words,
        Set<String> townships,
        Set<Channel> channels,
        Set<Kind> kinds,
        Set<String> topics,
        Set<YearMonth> months,
        Sorting sorting,
        @Nullable PageKey page) {
    public SearchRequest {
        townships = Set.copyOf(townships);
        channels = Set.copyOf(channels);
        kinds = Set.copyOf(kinds);
        topics = Set.copyOf(topics);
        months = Set.copyOf(months);
    }

    /** Words alone, the best first. */
    public static SearchRequest forWords(String words) {
        return new SearchRequest(words, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Sorting.BEST, null);
    }

    /** The same question from another page on. */
    public SearchRequest from(@Nullable PageKey key) {
        return new SearchRequest(words, townships, channels, kinds, topics, months, sorting, key);
    }
}
