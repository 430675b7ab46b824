package org.cunbu.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total of all pages together
 * @param counts by facet, the greatest first; months with the newest first
 * @param next null where this is the last page
 */
public record Found(
        List<Hit> hits,
        long total,
        Map<String, List<Count>> counts,
        @Nullable Place next) {
    public Found {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /** Nothing where the facet was not asked for. */
    public List<Count> countsOf(String facet) {
        return counts.getOrDefault(facet, List.of());
    }

    /**
     * One document. Its content comes from whoever owns the truth.
     *
     * @param marks by field, what to show of it with what was found marked; a field without a find is missing
     */
    public record Hit(String id, long version, double score, Map<String, List<Snippet>> marks) {
        public Hit {
            marks = Map.copyOf(marks);
        }

        /** Nothing where the words were not found in this field. */
        public List<Snippet> marksIn(String field) {
            return marks.getOrDefault(field, List.of());
        }
    }

    /** So many have this value. */
    public record Count(String value, long documents) {}
}
