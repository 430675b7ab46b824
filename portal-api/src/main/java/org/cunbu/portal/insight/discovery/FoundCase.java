package org.cunbu.portal.insight.discovery;

import java.util.List;
import org.cunbu.portal.petition.casework.Case;
import org.cunbu.portal.petition.intake.Petition;

/** A letter that was found and that this official may read now. */
public record FoundCase(Petition petition, Case facts, Marked title, List<Marked> snippets) {
    public FoundCase {
        snippets = List.copyOf(snippets);
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "FoundCase[" + petition.id() + "]";
    }
}
