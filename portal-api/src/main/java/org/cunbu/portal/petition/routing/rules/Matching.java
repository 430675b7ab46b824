package org.cunbu.portal.petition.routing.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.CatalogueLine;

/** Which lines of the catalogue fit a letter, the best first. */
final class Matching {

    private static final int IN_TITLE = 3;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparingInt(match -> match.line().number());

    private Matching() {}

    /** One match for each target, with the best line of it; the words of its other lines count half. */
    static List<Match> of(Kind kind, String title, String text, List<CatalogueLine> catalogue) {
        return catalogue.stream()
                .filter(line -> line.isFor(kind))
                .map(line -> match(line, title, text))
                .filter(match -> match.score() > 0)
                .collect(Collectors.groupingBy(match -> match.line().target()))
                .values()
                .stream()
                .map(Matching::together)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Match match(CatalogueLine line, String title, String text) {
        var found = line.words().entrySet().stream()
                .filter(word -> title.contains(word.getKey()) || text.contains(word.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        int score = found.stream()
                .mapToInt(word -> word.getValue() * (title.contains(word.getKey()) ? IN_TITLE : 1))
                .sum();
        return new Match(line, found.stream().map(Map.Entry::getKey).toList(), score);
    }

    private static Match together(List<Match> ofTarget) {
        var sorted = ofTarget.stream().sorted(BEST_FIRST).toList();
        var best = sorted.getFirst();
        int others = sorted.stream().skip(1).mapToInt(Match::score).sum();
        return new Match(best.line(), best.words(), best.score() + others / 2);
    }
}
