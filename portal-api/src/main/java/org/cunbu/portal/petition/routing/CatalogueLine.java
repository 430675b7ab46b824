package org.cunbu.portal.petition.routing;

import java.util.Map;
import java.util.Set;
import org.cunbu.portal.petition.intake.Kind;

/**
 * A line of the dispatch catalogue: what letters about this topic sound like, and who answers them.
 *
 * @param topic both levels of the taxonomy, 城乡建设/村镇建设
 * @param words what letters about it say, each with its weight
 * @param kinds the kinds of letters it is for; empty for all
 * @param target who answers
 * @param basis why this unit, as the county's list of duties has it
 * @param verified whether a person has checked the basis
 * @param version the catalogue's version that brought this line
 */
public record CatalogueLine(
        int number,
        String topic,
        Map<String, Integer> words,
        Set<Kind> kinds,
        Target target,
        String basis,
        boolean verified,
        int version) {

    public CatalogueLine {
        words = Map.copyOf(words);
        kinds = Set.copyOf(kinds);
    }

    /** Whether the line is meant for letters of that kind. */
    public boolean isFor(Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
