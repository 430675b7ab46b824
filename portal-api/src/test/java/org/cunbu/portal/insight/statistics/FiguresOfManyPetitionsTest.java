package org.cunbu.portal.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cunbu.portal.insight.statistics.rules.Cell;
import org.cunbu.portal.insight.statistics.rules.Change;
import org.cunbu.portal.insight.statistics.rules.Contributions;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.FoldedKey;
import org.cunbu.portal.insight.statistics.rules.Folding;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Mark;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.cunbu.portal.insight.statistics.rules.Snapshot;
import org.cunbu.portal.insight.statistics.rules.Timeline;
import org.junit.jupiter.api.Test;

class FiguresOfManyPetitionsTest {

    private static final long SEED = 140;
    private static final int CASES = 4_000;

    @Test
    void at_every_instant_a_petition_is_counted_as_it_stands() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            History history = HistoryFixture.random(random);
            List<Change> timeline = Timeline.of(history);
            List<Instant> instants =
                    new ArrayList<>(history.marks().stream().map(Mark::at).toList());
            instants.add(history.origin().received());
            for (Instant instant : instants) {
                Map<Measure, Map<Cell, Integer>> summed = summed(timeline, instant);
                Map<Measure, Cell> counted = Contributions.of(Snapshot.asOf(history, instant));
                for (Measure measure : Measure.values()) {
                    Map<Cell, Integer> expected =
                            counted.containsKey(measure) ? Map.of(counted.get(measure), 1) : Map.of();
                    assertThat(summed.getOrDefault(measure, Map.of()))
                            .as("seed %s case %s %s at %s of %s", SEED, i, measure, instant, history)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void no_part_counts_more_than_one_hundred_per_cent() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            History history = HistoryFixture.random(random);
            Map<Measure, Cell> counted = Contributions.of(Snapshot.asOf(history, Instant.MAX));
            for (Rate rate : Rate.values()) {
                if (counted.containsKey(rate.numerator())) {
                    assertThat(counted.get(rate.numerator()))
                            .as("seed %s case %s %s", SEED, i, rate)
                            .isEqualTo(counted.get(rate.denominator()));
                }
            }
        }
    }

    @Test
    void the_parts_and_the_sealed_row_sum_to_the_county() {
        Random random = new Random(SEED);
        Folding folding = new Folding();
        for (int i = 0; i < CASES; i++) folding.add(Timeline.of(HistoryFixture.random(random)));
        Map<FoldedKey, Integer> rows = folding.moved();
        Map<FoldedKey, Integer> county = without(rows, Dimension.COUNTY);
        for (Dimension dimension : EnumSet.complementOf(EnumSet.of(Dimension.COUNTY, Dimension.SEALED))) {
            Map<FoldedKey, Integer> parts = without(rows, dimension);
            without(rows, Dimension.SEALED).forEach((key, amount) -> parts.merge(key, amount, Integer::sum));
            parts.values().removeIf(amount -> amount == 0);
            assertThat(parts).as("seed %s %s", SEED, dimension).isEqualTo(county);
        }
    }

    @Test
    void reading_entry_by_entry_in_any_order_folds_to_the_same_rows() {
        Random random = new Random(SEED);
        Folding once = new Folding();
        Folding stepwise = new Folding();
        for (int i = 0; i < CASES; i++) {
            History whole = HistoryFixture.random(random);
            once.add(Timeline.of(whole));
            List<Mark> read = new ArrayList<>(whole.marks());
            if (distinctInstants(read)) Collections.shuffle(read, random);
            History history = new History(whole.origin(), List.of());
            stepwise.add(Timeline.of(history));
            for (Mark mark : read) {
                stepwise.takeAway(Timeline.of(history));
                history = history.with(mark);
                stepwise.add(Timeline.of(history));
            }
        }
        assertThat(stepwise.moved()).as("seed %s", SEED).isEqualTo(once.moved());
    }

    private static boolean distinctInstants(List<Mark> marks) {
        return marks.stream().map(Mark::at).distinct().count() == marks.size();
    }

    private static Map<Measure, Map<Cell, Integer>> summed(List<Change> timeline, Instant until) {
        Map<Measure, Map<Cell, Integer>> sums = new HashMap<>();
        for (Change change : timeline) {
            if (change.at().isAfter(until)) continue;
            Map<Cell, Integer> cells = sums.computeIfAbsent(change.measure(), measure -> new HashMap<>());
            cells.merge(change.cell(), change.amount(), Integer::sum);
            cells.values().removeIf(amount -> amount == 0);
        }
        return sums;
    }

    /** The rows of one dimension, summed over its values and over who typed them in. */
    private static Map<FoldedKey, Integer> without(Map<FoldedKey, Integer> rows, Dimension dimension) {
        Map<FoldedKey, Integer> sums = new HashMap<>();
        rows.forEach((key, amount) -> {
            if (key.dimension() != dimension) return;
            sums.merge(
                    new FoldedKey(Dimension.COUNTY, "", key.month(), "", key.measure(), key.day()),
                    amount,
                    Integer::sum);
        });
        sums.values().removeIf(amount -> amount == 0);
        return sums;
    }
}
