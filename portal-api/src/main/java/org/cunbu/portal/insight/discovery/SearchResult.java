package org.cunbu.portal.insight.discovery;

import java.util.List;
import org.cunbu.portal.foundation.http.Page;
import org.cunbu.portal.foundation.http.PageKey;
import org.cunbu.portal.petition.publication.PublicLetter;
import org.jspecify.annotations.Nullable;

/** What search says to everybody. */
public sealed interface SearchResult {
    /**
     * What was found.
     *
     * @param total of all pages together
     * @param next null on the last page
     */
    record Found(
            List<FoundLetter> letters,
            long total,
            Counts counts,
            @Nullable PageKey next) implements SearchResult {
        public Found {
            letters = List.copyOf(letters);
        }
    }

    /**
     * Search does not answer at the moment; this is not "nothing was found".
     *
     * @param latest the plain list of what is published, with the same filters where it has them; nobody looked for words
     */
    record Away(Page<PublicLetter> latest) implements SearchResult {}
}
