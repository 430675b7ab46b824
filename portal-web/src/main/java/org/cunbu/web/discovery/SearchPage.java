package org.cunbu.web.discovery;

import java.util.List;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.discovery.Counts;
import org.cunbu.portal.insight.discovery.FoundLetter;
import org.cunbu.portal.insight.discovery.Marked;
import org.cunbu.portal.insight.discovery.SearchResult;
import org.cunbu.web.publication.LetterLine;
import org.cunbu.web.publication.LetterLines;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param away search does not answer now: the letters are the latest ones, nobody looked for the words
 */
record SearchPage(
        SearchQuery query,
        boolean asked,
        boolean away,
        long total,
        List<Hit> hits,
        List<LetterLine> latest,
        List<Choice> townships,
        List<Choice> kinds,
        List<Choice> months,
        @Nullable String next) {

    /** The empty box. */
    static SearchPage empty(SearchQuery query) {
        return new SearchPage(query, false, false, 0, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    static SearchPage of(SearchQuery query, SearchResult result, LetterLines lines, PlaceWords places) {
        return switch (result) {
            case SearchResult.Found found -> found(query, found, lines, places);
            case SearchResult.Away away -> away(query, away, lines);
        };
    }

    private static SearchPage found(SearchQuery query, SearchResult.Found found, LetterLines lines, PlaceWords places) {
        PageKey next = found.next();
        Counts counts = found.counts();
        return new SearchPage(
                query,
                true,
                false,
                found.total(),
                found.letters().stream().map(each -> Hit.of(each, lines)).toList(),
                List.of(),
                Choice.of(counts.townships(), places::township),
                Choice.of(counts.kinds(), value -> value),
                Choice.of(counts.months(), value -> value),
                next == null ? null : next.token());
    }

    private static SearchPage away(SearchQuery query, SearchResult.Away away, LetterLines lines) {
        var latest = away.latest().items().stream().map(lines::of).toList();
        return new SearchPage(query, true, true, 0, List.of(), latest, List.of(), List.of(), List.of(), null);
    }

    /** One letter that was found, with what was looked for marked. */
    record Hit(LetterLine line, Marked title, List<Marked> snippets) {

        static Hit of(FoundLetter found, LetterLines lines) {
            return new Hit(lines.of(found.letter()), found.title(), found.snippets());
        }
    }
}
