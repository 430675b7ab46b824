package org.cunbu.portal.insight.discovery.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.insight.discovery.Counts;
import org.cunbu.portal.insight.discovery.FoundLetter;
import org.cunbu.portal.insight.discovery.Marked;
import org.cunbu.portal.insight.discovery.SearchResult;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.jspecify.annotations.Nullable;

/**
 * What was found, or that search is away.
 *
 * @param total null while search is away
 * @param next null on the last page, and while search is away
 */
record SearchView(
        State state,
        @Nullable Long total,
        List<LetterView> letters,
        @Nullable Counts counts,
        @Nullable String next) {
    enum State {
        FOUND,
        AWAY
    }

    static SearchView of(SearchResult result) {
        return switch (result) {
            case SearchResult.Found found ->
                new SearchView(
                        State.FOUND,
                        found.total(),
                        found.letters().stream().map(LetterView::of).toList(),
                        found.counts(),
                        token(found.next()));
            case SearchResult.Away away ->
                new SearchView(
                        State.AWAY,
                        null,
                        away.latest().items().stream().map(LetterView::plain).toList(),
                        null,
                        null);
        };
    }

    static @Nullable String token(@Nullable PageKey next) {
        return next == null ? null : next.token();
    }

    /** A published letter. */
    record LetterView(
            @Schema(example = "k3m9x2p7q4ra") String id,
            List<Marked.Part> title,
            List<List<Marked.Part>> snippets,
            @Schema(example = "430525103") @Nullable String township,
            @Schema(example = "D-TRANSPORT") String unit,
            @Schema(example = "MAILBOX") String channel,
            @Schema(example = "HELP") String kind,
            @Schema(example = "城乡建设/村镇建设") String topic,
            @Schema(example = "RESOLVED") @Nullable String verdict,
            @Schema(example = "2026-11-02T02:00:00Z") String received,
            @Schema(example = "2026-11-20T02:00:00Z") String published) {
        static LetterView of(FoundLetter found) {
            return of(
                    found.letter(),
                    found.title(),
                    found.snippets().stream().map(Marked::parts).toList());
        }

        static LetterView plain(PublicLetter letter) {
            return of(letter, Marked.plain(letter.title()), List.of());
        }

        private static LetterView of(PublicLetter letter, Marked title, List<List<Marked.Part>> snippets) {
            return new LetterView(
                    letter.id().value(),
                    title.parts(),
                    snippets,
                    letter.township() == null ? null : letter.township().value(),
                    letter.unit().value(),
                    letter.channel().name(),
                    letter.kind().name(),
                    letter.topic(),
                    letter.verdict() == null ? null : letter.verdict().name(),
                    letter.received().toString(),
                    letter.published().toString());
        }
    }
}
