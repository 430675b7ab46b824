package org.cunbu.portal.petition.routing.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.routing.CatalogueLine;

/** Which lines of the catalogue fit a letter, the best first. */
final class Matching {

    private static final int IN_TITLE = 3;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparingInt(match -> match.line().number());

    private final List<CatalogueLine> catalogue;
    private final Vocabulary words;

    Matching(List<CatalogueLine> catalogue) {
        this.catalogue = List.copyOf(catalogue);
        this.words = new Vocabulary(catalogue.stream()
                .flatMap(line -> line.words().keySet().stream())
                .toList());
    }

    /** One match for each target, with the best line of it; the words of its other lines count half. */
    List<Match> of(Kind kind, String title, String text) {
        var inTitle = words.in(title);
        var all = new HashSet<>(inTitle);
        all.addAll(words.in(text));
        return catalogue.stream()
                .filter(line -> line.isFor(kind))
                .map(line -> match(line, inTitle, all))
                .filter(match -> match.score() > 0)
                .collect(Collectors.groupingBy(match -> match.line().target()))
                .values()
                .stream()
                .map(Matching::together)
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Match match(CatalogueLine line, Set<String> inTitle, Set<String> all) {
        // Most letters have few of the words, most lines many.
        var found = all.stream()
                .filter(line.words()::containsKey)
                .sorted(Comparator.<String>comparingInt(word -> weight(line, word))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int score = found.stream()
                .mapToInt(word -> weight(line, word) * (inTitle.contains(word) ? IN_TITLE : 1))
                .sum();
        return new Match(line, found, score);
    }

    private static int weight(CatalogueLine line, String word) {
        return line.words().getOrDefault(word, 0);
    }

    private static Match together(List<Match> ofTarget) {
        var sorted = ofTarget.stream().sorted(BEST_FIRST).toList();
        var best = sorted.getFirst();
        int others = sorted.stream().skip(1).mapToInt(Match::score).sum();
        return new Match(best.line(), best.words(), best.score() + others / 2);
    }
}
