package org.cunbu.portal.petition.routing;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * A line as file and table write it.
     *
     * @param words separated by blanks, with weights: 低保*5; without one a word weighs as much as it has characters
     * @param kinds separated by blanks
     */
    public static CatalogueLine written(
            int version,
            int number,
            String topic,
            String target,
            String kinds,
            String basis,
            boolean verified,
            String words) {
        return new CatalogueLine(
                number, topic, weighed(words), kinds(kinds), Target.parse(target), basis, verified, version);
    }

    private static Map<String, Integer> weighed(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> word.split("\\*", 2))
                .collect(Collectors.toMap(
                        word -> word[0], word -> word.length == 2 ? Integer.parseInt(word[1]) : word[0].length()));
    }

    private static Set<Kind> kinds(String kinds) {
        return kinds.isEmpty()
                ? Set.of()
                : Arrays.stream(kinds.split(" ")).map(Kind::valueOf).collect(Collectors.toSet());
    }

    /** Whether the line is meant for letters of that kind. */
    public boolean isFor(Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
