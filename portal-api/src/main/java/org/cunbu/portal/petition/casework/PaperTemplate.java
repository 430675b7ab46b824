package org.cunbu.portal.petition.casework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How papers of a kind read. Every version is kept: with date, by whom, and why.
 *
 * @param version 0 is the one that the portal comes with
 * @param text    a paragraph a line; ← at the margin, → at the right, | a row of a table
 * @param basis   articles of laws, of which only the verified are printed
 */
public record PaperTemplate(
        PaperKind kind,
        int version,
        String title,
        String text,
        List<LegalArticle> basis,
        @Nullable Instant changed,
        @Nullable String by,
        @Nullable String why) {

    public PaperTemplate {
        basis = List.copyOf(basis);
    }

    /** The articles that may be printed; nothing where nobody checked any. */
    public String printedBasis() {
        return basis.stream()
                .filter(LegalArticle::verified)
                .map(LegalArticle::text)
                .collect(Collectors.joining("；"));
    }
}
