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
import java.util.function.Function;
import org.cunbu.portal.foundation.calendar.Shanghai;
import org.cunbu.portal.insight.statistics.rules.Cell;
import org.cunbu.portal.insight.statistics.rules.Change;
import org.cunbu.portal.insight.statistics.rules.Contributions;
import org.cunbu.portal.insight.statistics.rules.Counts;
import org.cunbu.portal.insight.statistics.rules.Dimension;
import org.cunbu.portal.insight.statistics.rules.FoldedKey;
import org.cunbu.portal.insight.statistics.rules.Folding;
import org.cunbu.portal.insight.statistics.rules.History;
import org.cunbu.portal.insight.statistics.rules.Mark;
import org.cunbu.portal.insight.statistics.rules.Measure;
import org.cunbu.portal.insight.statistics.rules.Overnight;
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

    /** Row by row, so for every rate, every month and as of every day. */
    @Test
    void the_parts_and_the_sealed_row_sum_to_the_county() {
        Random random = new Random(SEED);
        Folding folding = new Folding();
        for (int i = 0; i < CASES; i++) folding.add(Timeline.of(HistoryFixture.random(random)));
        Map<FoldedKey, Counts> rows = folding.moved();
        Map<FoldedKey, Counts> county = summed(rows, Dimension.COUNTY, By.NOTHING, key -> "");
        Map<FoldedKey, Counts> sealed = summed(rows, Dimension.SEALED, By.NOTHING, key -> "");
        for (Dimension dimension : EnumSet.complementOf(EnumSet.of(Dimension.SEALED))) {
            for (By by : By.values()) {
                if (dimension == Dimension.VILLAGE && by != By.NOTHING) continue;
                if (dimension == Dimension.COUNTY && by == By.NOTHING) continue;
                Map<FoldedKey, Counts> parts = summed(rows, dimension, by, key -> "");
                assertThat(together(parts, sealed))
                        .as("seed %s %s by %s", SEED, dimension, by)
                        .isEqualTo(county);
            }
        }
    }

    @Test
    void each_part_is_the_sum_of_its_channels_kinds_and_topics() {
        Random random = new Random(SEED);
        Folding folding = new Folding();
        for (int i = 0; i < CASES; i++) folding.add(Timeline.of(HistoryFixture.random(random)));
        Map<FoldedKey, Counts> rows = folding.moved();
        for (Dimension dimension : List.of(Dimension.TOWNSHIP, Dimension.UNIT)) {
            Map<FoldedKey, Counts> whole = summed(rows, dimension, By.NOTHING, FoldedKey::value);
            for (By by : By.values()) {
                assertThat(summed(rows, dimension, by, FoldedKey::value))
                        .as("seed %s %s by %s", SEED, dimension, by)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void villages_sum_to_their_township() {
        Random random = new Random(SEED);
        Folding folding = new Folding();
        for (int i = 0; i < CASES; i++) folding.add(Timeline.of(HistoryFixture.random(random)));
        Map<FoldedKey, Counts> rows = folding.moved();
        assertThat(summed(
                        rows,
                        Dimension.VILLAGE,
                        By.NOTHING,
                        key -> key.value().substring(0, Math.min(9, key.value().length()))))
                .as("seed %s", SEED)
                .isEqualTo(summed(rows, Dimension.TOWNSHIP, By.NOTHING, FoldedKey::value));
    }

    /** What is reckoned from the history and what the database leaves out of the changes are the same. */
    @Test
    void a_letter_that_is_sealed_today_stays_until_midnight_as_it_stood() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            History history = HistoryFixture.random(random);
            List<Change> timeline = Timeline.of(history);
            Instant now = history.origin().received().plusSeconds(random.nextInt(20 * 86_400));
            Instant morning = Shanghai.startOf(Shanghai.dayOf(now));
            Instant since = timeline.stream()
                    .filter(change -> change.cell().sealed() && !change.at().isBefore(morning))
                    .map(Change::at)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            List<Change> seen = timeline.stream()
                    .filter(change -> !change.at().isAfter(now) && change.at().isBefore(since))
                    .toList();
            Map<Measure, Map<Cell, Integer>> summed = summed(seen, Instant.MAX);
            Map<Measure, Cell> counted = Overnight.isKnown(history, morning)
                    ? Contributions.of(Snapshot.asOf(Overnight.of(history, morning), now))
                    : Map.of();
            for (Measure measure : Measure.values()) {
                assertThat(summed.getOrDefault(measure, Map.of()))
                        .as("seed %s case %s %s at %s of %s", SEED, i, measure, now, history)
                        .isEqualTo(counted.containsKey(measure) ? Map.of(counted.get(measure), 1) : Map.of());
            }
            assertThat(summed(timeline, morning.minusNanos(1)).values().stream()
                            .flatMap(cells -> cells.entrySet().stream())
                            .filter(cell -> cell.getKey().sealed())
                            .count())
                    .as("seed %s case %s: the sealed row within the day", SEED, i)
                    .isEqualTo(summed.values().stream()
                            .flatMap(cells -> cells.entrySet().stream())
                            .filter(cell -> cell.getKey().sealed())
                            .count());
        }
    }

    @Test
    void a_transfer_a_reopening_and_a_new_word_are_pairs_at_their_instant() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            History history = HistoryFixture.random(random);
            Map<Measure, Map<Instant, Integer>> moved = new HashMap<>();
            for (Change change : Timeline.of(history)) {
                moved.computeIfAbsent(change.measure(), measure -> new HashMap<>())
                        .merge(change.at(), change.amount(), Integer::sum);
            }
            for (var measure : moved.entrySet()) {
                int counted = 0;
                for (Instant at : measure.getValue().keySet().stream().sorted().toList()) {
                    counted += measure.getValue().getOrDefault(at, 0);
                    assertThat(counted)
                            .as("seed %s case %s %s after %s of %s", SEED, i, measure.getKey(), at, history)
                            .isBetween(0, 1);
                }
            }
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

    /** The rows of one dimension and cut, summed over its values as named, over its cuts, and over who typed them in. */
    private static Map<FoldedKey, Counts> summed(
            Map<FoldedKey, Counts> rows, Dimension dimension, By by, Function<FoldedKey, String> value) {
        Map<FoldedKey, Counts> sums = new HashMap<>();
        rows.forEach((key, counts) -> {
            if (key.dimension() != dimension || key.by() != by) return;
            FoldedKey at =
                    new FoldedKey(Dimension.COUNTY, value.apply(key), By.NOTHING, "", key.month(), "", key.day());
            sums.computeIfAbsent(at, absent -> Counts.none()).add(counts);
        });
        sums.values().removeIf(Counts::isZero);
        return sums;
    }

    private static Map<FoldedKey, Counts> together(Map<FoldedKey, Counts> one, Map<FoldedKey, Counts> other) {
        Map<FoldedKey, Counts> sums = new HashMap<>();
        List.of(one, other)
                .forEach(rows -> rows.forEach((key, counts) ->
                        sums.computeIfAbsent(key, absent -> Counts.none()).add(counts)));
        sums.values().removeIf(Counts::isZero);
        return sums;
    }
}
