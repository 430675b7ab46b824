package org.cunbu.portal.insight.discovery;

import java.util.List;
import org.cunbu.portal.petition.publication.PublicLetter;

/**
 * A published letter that was found, as it may be read at this moment.
 *
 * @param snippets the places in text and answer around what was found; none where only the title says it
 */
public record FoundLetter(PublicLetter letter, Marked title, List<Marked> snippets) {
    public FoundLetter {
        snippets = List.copyOf(snippets);
    }
}
