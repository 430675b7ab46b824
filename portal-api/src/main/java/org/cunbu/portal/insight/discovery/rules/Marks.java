package org.cunbu.portal.insight.discovery.rules;

import java.util.List;
import org.cunbu.portal.insight.discovery.Marked;
import org.cunbu.search.Snippet;

/**
 * Marks come from the index, which may be a moment behind: they are shown only where the text as it may be read now has
 * them word for word. So nothing that was taken out of a text comes back through search.
 */
public final class Marks {
    private Marks() {}

    /** The title, marked where the mark still fits. */
    public static Marked title(String current, List<Snippet> snippets) {
        return snippets.stream()
                .filter(snippet -> snippet.text().equals(current))
                .findFirst()
                .map(Marks::marked)
                .orElseGet(() -> Marked.plain(current));
    }

    /** The places in a text that still stand there. */
    public static List<Marked> places(String current, List<Snippet> snippets) {
        return snippets.stream()
                .filter(snippet -> current.contains(snippet.text()))
                .map(Marks::marked)
                .toList();
    }

    private static Marked marked(Snippet snippet) {
        return new Marked(snippet.parts().stream()
                .map(part -> new Marked.Part(part.text(), part.found()))
                .toList());
    }
}
