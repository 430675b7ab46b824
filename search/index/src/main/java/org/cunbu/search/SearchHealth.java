package org.cunbu.search;

/**
 * How Elasticsearch is.
 *
 * @param there whether it answers questions: yellow is enough, red is not
 * @param words {@code green}, {@code yellow}, {@code red}, or why it is away
 */
public record SearchHealth(boolean there, String words, int nodes) {
    static SearchHealth there(String status, int nodes) {
        return new SearchHealth(!status.equals("red"), status, nodes);
    }

    static SearchHealth away(SearchAway.Reason reason) {
        return new SearchHealth(false, reason.name(), 0);
    }

    static SearchHealth refusing() {
        return new SearchHealth(false, "REFUSING", 0);
    }
}
